import { sheetSummary } from '../../../assistant/sheet-summary.ts'
import type { Sheet } from '../../../knowledge/knowledge.ts'

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
