import { blockersTitle, reachableLabels } from '../../../assistant/labels.ts'
import type { BlockOf } from '../../../assistant/reply.ts'
import { OwnLink } from './link.tsx'
import { WholeAmounts } from './whole-amounts.tsx'

/** A proposed job: why, what is missing today, what would change the proposal. */
export function JobCard({ block, base }: { block: BlockOf<'job'>; base: string }) {
  return (
    <section class={`card job job-${block.reachable}`}>
      <p class="badges">
        <span class={`badge badge-${block.reachable}`}>{reachableLabels[block.reachable]}</span>
        {block.provisional && <span class="badge">Piste provisoire</span>}
      </p>
      <h4>
        <OwnLink base={base} path={block.url}>
          {block.title}
        </OwnLink>
      </h4>
      <p>
        <WholeAmounts text={block.summary} />
      </p>
      <TextList title="Pourquoi ce métier" texts={block.reasons.map(({ text }) => text)} class="reasons" />
      <TextList title={blockersTitle} texts={block.blockers.map(({ text }) => text)} class="blockers" />
      {block.wouldChange.length > 0 && (
        <details>
          <summary>Ce qui changerait cette proposition</summary>
          <ul>
            {block.wouldChange.map(({ text }) => (
              <li key={text}>
                <WholeAmounts text={text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function TextList({ title, texts, class: className }: { title: string; texts: string[]; class: string }) {
  if (texts.length === 0) return null
  return (
    <div class={className}>
      <h5>{title}</h5>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <WholeAmounts text={text} />
          </li>
        ))}
      </ul>
    </div>
  )
}
