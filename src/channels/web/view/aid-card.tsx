import type { BlockOf } from '../../../assistant/reply.ts'
import { frenchDate } from './french-date.ts'
import { OwnLink } from './link.tsx'

const statuses: Record<BlockOf<'aid'>['status'], string> = {
  acquired: 'Vous y avez droit',
  possible: 'Possible',
  refused: 'Conditions non réunies',
  ended: 'Terminée',
}

/** An aid for this situation: its amount, why, what is missing, and the steps in order. */
export function AidCard({ block, base }: { block: BlockOf<'aid'>; base: string }) {
  const { amount } = block
  return (
    <section class={`card aid aid-${block.status}`}>
      <p class="badges">
        <span class={`badge badge-${block.status}`}>{statuses[block.status]}</span>
      </p>
      <h4>
        <OwnLink base={base} path={block.url}>
          {block.title}
        </OwnLink>
      </h4>
      {amount && (
        <p class="amount">
          <strong>{amount.text}</strong>
          {amount.period && <span> ({amount.period})</span>}
        </p>
      )}
      <Texts title="Pourquoi" texts={block.reasons} />
      <Texts title="Ce qu’il reste à savoir" texts={block.missing} />
      <Texts title="Les étapes" texts={block.steps} isOrdered />
      {block.deadline && (
        <p>
          <strong>Délai :</strong> {block.deadline}
        </p>
      )}
      <p class="small">Vérifié le {frenchDate(block.verifiedOn)}</p>
    </section>
  )
}

function Texts({ title, texts, isOrdered = false }: { title: string; texts: string[]; isOrdered?: boolean }) {
  if (texts.length === 0) return null
  const items = texts.map((text) => <li key={text}>{text}</li>)
  return (
    <div>
      <h5>{title}</h5>
      {isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>}
    </div>
  )
}
