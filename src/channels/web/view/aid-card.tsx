import { aidStatusLabels } from '../../../assistant/labels.ts'
import type { BlockOf } from '../../../assistant/reply.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { OtherLink, OwnLink } from './link.tsx'
import { WholeAmounts } from './whole-amounts.tsx'

/** An aid for this situation: its amount, why, what is missing, and the steps in order. */
export function AidCard({ block, base }: { block: BlockOf<'aid'>; base: string }) {
  const { amount } = block
  return (
    <section class={`card aid aid-${block.status}`}>
      <p class="badges">
        <span class={`badge badge-${block.status}`}>{aidStatusLabels[block.status]}</span>
      </p>
      <h4>
        <OwnLink base={base} path={block.url}>
          {block.title}
        </OwnLink>
      </h4>
      {amount && (
        <p class="amount">
          <strong>
            <WholeAmounts text={amount.text} />
          </strong>
          {amount.period && <span> ({amount.period})</span>}
        </p>
      )}
      {!isOpen(block) && <Texts title="Pourquoi" texts={block.reasons} />}
      {block.decider && (
        <p>
          <strong>Qui décide :</strong> {block.decider}.
        </p>
      )}
      <Texts title="Ce qu’il reste à savoir" texts={block.missing} />
      <Texts title="Les étapes" texts={block.steps} isOrdered />
      {block.deadline && !block.steps.some((step) => step.includes(block.deadline ?? '')) && (
        <p>
          <strong>Délai :</strong> <WholeAmounts text={block.deadline} />
        </p>
      )}
      {block.contact && (
        <p>
          <strong>Où demander :</strong> <WholeAmounts text={block.contact} />
        </p>
      )}
      <Basis block={block} />
    </section>
  )
}

/** Not refused and not over: why it applies can wait behind one click. */
function isOpen({ status }: BlockOf<'aid'>): boolean {
  return status === 'acquired' || status === 'possible'
}

/** How the amount is reckoned, the law behind it, and when both were last checked. */
function Basis({ block }: { block: BlockOf<'aid'> }) {
  const { formula, reasons, laws = [], verifiedOn } = block
  return (
    <details class="basis">
      <summary>Le calcul et la loi (vérifié : {frenchDate(verifiedOn)})</summary>
      {formula && (
        <p>
          <WholeAmounts text={formula} />
        </p>
      )}
      {isOpen(block) && <Texts title="Pourquoi" texts={reasons} />}
      <ul>
        {laws.map(({ title, url, date, articles }) => (
          <li key={title}>
            {url ? <OtherLink href={url}>{title}</OtherLink> : title}
            {articles.length > 0 && <span> ({articles.join(', ')})</span>}, {frenchDate(date)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Texts({ title, texts, isOrdered = false }: { title: string; texts: string[]; isOrdered?: boolean }) {
  if (texts.length === 0) return null
  const items = texts.map((text) => (
    <li key={text}>
      <WholeAmounts text={text} />
    </li>
  ))
  return (
    <div>
      <h5>{title}</h5>
      {isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>}
    </div>
  )
}
