import type { Knowledge, Sheet } from '../knowledge/knowledge.ts'

export type SheetSummary = Pick<Sheet, 'id' | 'topic' | 'title' | 'url'> & {
  /** The first sentence of the sheet. */
  lead: string
}

/** What a list says of a sheet. */
export function sheetSummary({ id, topic, title, url, sections }: Sheet): SheetSummary {
  return { id, topic, title, url, lead: sections[0]?.paragraphs[0]?.sentences[0]?.text ?? '' }
}

/**
 * The sheet of an address of our site, with what its section says first when the address names one; null when there is
 * none.
 */
export function sheetAt(
  { job, aid, guide }: Pick<Knowledge, 'job' | 'aid' | 'guide'>,
  address: string,
): SheetSummary | null {
  const { pathname = '', hash = '' } = URL.parse(address, 'https://site.local') ?? {}
  const [, folder, id = ''] = /^\/(metiers|aides|guides)\/([\w-]+)$/.exec(pathname) ?? []
  const sheet =
    folder === 'metiers' ? job(id) : folder === 'aides' ? aid(id) : folder === 'guides' ? guide(id) : null
  if (!sheet) return null
  const section = sheet.sections.find((candidate) => `#${candidate.id}` === hash)
  const summary = sheetSummary(sheet)
  if (!section) return summary
  return {
    ...summary,
    title: `${sheet.title} : ${section.title}`,
    url: sheet.url + hash,
    lead: section.paragraphs[0]?.sentences[0]?.text ?? summary.lead,
  }
}
