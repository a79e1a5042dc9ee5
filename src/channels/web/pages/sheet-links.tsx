import type { Sheet } from '../../../knowledge/knowledge.ts'
import { sheetSummary } from '../sheet-summary.ts'

/** Sheets as a list of cards, each with its first sentence. */
export function SheetLinks({ sheets }: { sheets: Sheet[] }) {
  return (
    <ul class="sheet-links">
      {sheets.map((sheet) => (
        <li key={sheet.id}>
          <a href={sheet.url}>{sheet.title}</a>
          <p>{sheetSummary(sheet).lead}</p>
        </li>
      ))}
    </ul>
  )
}
