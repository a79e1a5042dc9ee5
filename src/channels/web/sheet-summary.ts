import type { Sheet } from '../../knowledge/knowledge.ts'

export type SheetSummary = Pick<Sheet, 'id' | 'topic' | 'title' | 'url'> & {
  /** The first sentence of the sheet. */
  lead: string
}

/** What a list says of a sheet. */
export function sheetSummary({ id, topic, title, url, sections }: Sheet): SheetSummary {
  return { id, topic, title, url, lead: sections[0]?.paragraphs[0]?.sentences[0]?.text ?? '' }
}
