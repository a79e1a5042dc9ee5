import type { AssistantService } from '../../assistant/service.ts'
import type { AdaptiveCard } from './card.ts'
import type { Messages } from './streamed-answer.ts'
import type { TeamsMessage } from './teams-message.ts'

/** What answering needs. */
export type TeamsParts = {
  assistant: AssistantService
  /** Our site, for links. */
  origin: string
  /** A keyed hash of where somebody speaks, or of who asks. */
  idOf: (...place: string[]) => Promise<string>
}

/**
 * `later`: messages that are made once the request is answered. `invoke`: what answers the request itself, with an empty
 * body when that is null. `pressed`: what became of a button.
 */
export type TeamsAnswer =
  | { kind: 'later'; messages: (onText: (text: string) => void) => Promise<Messages> }
  | { kind: 'invoke'; status: number; body: object | null }
  | { kind: 'pressed'; result: Pressed }
  | { kind: 'nothing' }

/**
 * What a button led to. `card` takes the place of the one that was pressed; `word` is told to whoever pressed, and leaves
 * the card as it is; its `trace` is for everybody in the conversation.
 */
export type Pressed =
  | { kind: 'card'; card: AdaptiveCard }
  | { kind: 'word'; word: string; trace?: TeamsMessage }
