import type {
  ActionsBlock,
  Button,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
} from '@slack/types'
import { unbroken } from '../../language/french-spaces.ts'
import { fitting, limits, piecesOf } from './limits.ts'

/** A message as `chat.postMessage` takes it: blocks, and a text for notifications and screen readers. */
export type SlackMessage = { text: string; blocks: KnownBlock[] }

/** One paragraph, in Slack's marks. */
export function messageOf(text: string): SlackMessage {
  return { text, blocks: [section([text])] }
}

/** Lines of text in one block, cut where Slack would refuse more; whoever reads sees all of it at once. */
export function section(lines: readonly string[]): SectionBlock {
  return { type: 'section', text: mrkdwn(fitting(lines.join('\n'), limits.sectionText)), expand: true }
}

/** Lines of text in as many blocks as they take. */
export function sections(lines: readonly string[]): SectionBlock[] {
  return piecesOf(lines, limits.sectionText).map((text) => section([text]))
}

/** A title. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, limits.headerText) }
}

/** Small print. */
export function smallPrint(text: string): KnownBlock {
  return { type: 'context', elements: [mrkdwn(text)] }
}

/** Buttons side by side; more than one block takes go below. */
export function actions(elements: readonly Button[]): ActionsBlock[] {
  if (elements.length === 0) return []
  const first: ActionsBlock = { type: 'actions', elements: elements.slice(0, limits.actionsElements) }
  return [first, ...actions(elements.slice(limits.actionsElements))]
}

/** A button; its action names who listens to it. */
export function button(action: string, label: string, more: Pick<Button, 'value' | 'style'> = {}): Button {
  return { type: 'button', action_id: action, text: plain(label, limits.buttonText), ...more }
}

/** Text without marks. */
export function plain(text: string, most: number = limits.buttonText): PlainTextElement {
  return { type: 'plain_text', text: unbroken(fitting(text, most)) }
}

function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text: unbroken(text) }
}

/** Slack reads `&`, `<` and `>` as its own marks. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A link with its words, in Slack's marks. */
export function link(url: string, label: string): string {
  return `<${url.replaceAll('|', '%7C').replaceAll('>', '%3E')}|${escaped(label)}>`
}
