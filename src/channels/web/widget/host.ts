import type { ShownTurn } from '../view/turn-view.tsx'

/** Where the conversation runs: on our own page, or inside somebody else's. */
export type Host = {
  root: HTMLElement | ShadowRoot
  /** Put before our own paths; '' on our page. */
  base: string
  canGiveFeedback: boolean
  /** Sends the fields of one of the view's forms as a turn; answers with an event stream, or an error as JSON. */
  send: (fields: URLSearchParams, signal: AbortSignal) => Promise<Response>
  /** What came after a turn without having been asked for: an advisor may answer at any time. */
  news: (afterTurnId: string) => Promise<ShownTurn[]>
  /** Keeps a finished turn for as long as the host keeps anything; `null`: of the conversation that is under way. */
  remember: (turn: ShownTurn, conversationId: string | null) => void
  forget: () => void
}
