import type { MessageAttachment } from '@slack/types'
import type { SheetSummary } from '../../assistant/sheet-summary.ts'
import { escaped, link } from './render-reply.ts'

/** What stands below an address of ours in a message: the sheet's title, and what it says first. */
export function sheetPreview({ title, lead }: SheetSummary, url: string): MessageAttachment {
  const text = `*${link(url, title)}*\n${escaped(lead)}`
  return { blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
}
