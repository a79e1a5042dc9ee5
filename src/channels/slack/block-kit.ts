import type {
  ActionsBlock,
  Button,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
} from '@slack/types'
import { fitting, limits } from './limits.ts'

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
  return { type: 'plain_text', text: frenchSpaced(fitting(text, most)) }
}

function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text: frenchSpaced(text) }
}

/**
 * No line begins with `?` or `:`: the space before is one that does not break. After a mark of Slack's it stays, since a
 * mark that no plain space follows may be shown as it is.
 */
export function frenchSpaced(text: string): string {
  return text.replace(/(?<![*_~`]) (?=[:;?!»])|(?<=«) /g, '\u00a0')
}

/** Slack reads `&`, `<` and `>` as its own marks. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A link with its words, in Slack's marks. */
export function link(url: string, label: string): string {
  return `<${url.replaceAll('|', '%7C').replaceAll('>', '%3E')}|${escaped(label)}>`
}

/** An address as a link needs it: a path is one of our site. */
export function absolute(url: string, origin: string): string {
  return url.startsWith('/') ? origin + url : url
}
