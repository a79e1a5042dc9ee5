import type { BlockOf } from '../../../assistant/reply.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { OtherLink, OwnLink } from './link.tsx'

/** Where the answer comes from: our sheet at the right section, then the official source and its date. */
export function SourcesBlock({ block, base }: { block: BlockOf<'sources'>; base: string }) {
  const count = block.items.length
  const [first] = block.items
  return (
    <>
      {first && (
        <p class="more">
          <OwnLink base={base} path={first.url}>
            En savoir plus : {first.title}
          </OwnLink>
        </p>
      )}
      <details class="sources">
        <summary>D’où vient cette réponse : {count > 1 ? `${count} sources` : '1 source'}</summary>
        <ol>
          {block.items.map((item) => (
            <li key={item.id}>
              <OwnLink base={base} path={item.url}>
                {item.title}
              </OwnLink>
              <OfficialSource official={item.official} title={item.officialTitle} date={item.date} />
              {item.others?.map(({ title, date, url }) => (
                <OfficialSource key={title} official={url} title={title} date={date} />
              ))}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

type OfficialSourceProps = {
  official: string | undefined
  title: string | undefined
  date: string | undefined
}

function OfficialSource({ official, title, date }: OfficialSourceProps) {
  const name = title ?? (official ? 'Source officielle' : 'Source')
  if (!official && !title && !date) return null
  return (
    <span class="official">
      {official ? <OtherLink href={official}>{name}</OtherLink> : name}
      {date && <span>, {frenchDate(date)}</span>}
    </span>
  )
}
