import { unbroken } from '../../language/french-spaces.ts'
import type { AdaptiveCard } from './card.ts'

/** A message as the connector takes it: text with its citations, and a card. */
export type TeamsMessage = {
  type: 'message'
  text?: string
  textFormat?: 'markdown'
  summary?: string
  attachments?: { contentType: 'application/vnd.microsoft.card.adaptive'; content: AdaptiveCard }[]
  entities?: { type: string; [name: string]: unknown }[]
  channelData?: { feedbackLoop: { type: 'default' } }
  /** Buttons below the field, that write for the person. */
  suggestedActions?: { to: string[]; actions: { type: 'imBack'; title: string; value: string }[] }
}

/** Words as a message; they may hold Markdown. */
export function messageOf(said: string): TeamsMessage {
  return { type: 'message', text: unbroken(said), textFormat: 'markdown' }
}

/** A card as a message holds it. */
export function attachment(content: AdaptiveCard) {
  return { contentType: 'application/vnd.microsoft.card.adaptive' as const, content }
}

/**
 * A card as a message.
 * @param summary what a notification says
 */
export function cardMessage(summary: string, content: AdaptiveCard): TeamsMessage {
  return { type: 'message', summary, attachments: [attachment(content)] }
}
