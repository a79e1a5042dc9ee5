import type { MessageAttachment } from '@slack/types'
import type { SheetSummary } from '../../assistant/sheet-summary.ts'
import { escaped, link, section } from './block-kit.ts'

/** What stands below an address of ours in a message: the sheet's title, and what it says first. */
export function sheetPreview({ title, lead }: SheetSummary, url: string): MessageAttachment {
  return { blocks: [section([`*${link(url, title)}*`, escaped(lead)])] }
}
