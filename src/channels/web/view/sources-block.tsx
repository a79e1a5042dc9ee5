import type { BlockOf, SourceItem } from '../../../assistant/reply.ts'
import { frenchDate } from './french-date.ts'
import { OtherLink, OwnLink } from './link.tsx'

/** Where the answer comes from: our sheet at the right section, then the official source and its date. */
export function SourcesBlock({ block, base }: { block: BlockOf<'sources'>; base: string }) {
  const count = block.items.length
  return (
    <details class="sources">
      <summary>D’où vient cette réponse : {count > 1 ? `${count} sources` : '1 source'}</summary>
      <ol>
        {block.items.map((item) => (
          <li key={item.id}>
            <OwnLink base={base} path={item.url}>
              {item.title}
            </OwnLink>
            <OfficialSource item={item} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function OfficialSource({ item: { official, officialTitle, date } }: { item: SourceItem }) {
  const name = officialTitle ?? (official ? 'Source officielle' : 'Source')
  if (!official && !officialTitle && !date) return null
  return (
    <span class="official">
      {official ? <OtherLink href={official}>{name}</OtherLink> : name}
      {date && <span>, {frenchDate(date)}</span>}
    </span>
  )
}
