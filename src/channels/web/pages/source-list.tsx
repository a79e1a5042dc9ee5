import type { Source } from '../../../knowledge/schema/sheet.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { OtherLink } from '../view/link.tsx'

/** All sources of a sheet, numbered as in its text, each an anchor. */
export function SourceList({ sources }: { sources: Record<string, Source> }) {
  return (
    <section class="source-list">
      <h2 id="sources">Sources</h2>
      <ol>
        {Object.entries(sources).map(([id, source]) => (
          <li key={id} id={`source-${id}`}>
            {source.url ? <OtherLink href={source.url}>{source.title}</OtherLink> : source.title},{' '}
            {frenchDate(source.date)}
            {!source.official && <span class="small"> (source non officielle)</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
