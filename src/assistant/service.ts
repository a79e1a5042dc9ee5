import type { ReplyPart } from './assistant.ts'
import type { Heard } from './heard.ts'
import type { Reply } from './reply.ts'
import type { FoundSection } from './search-sheets.ts'
import type { OpenedCase, SentSuggestion } from './shared-case.ts'
import type { SheetSummary } from './sheet-summary.ts'
import type { NewSuggestion } from './suggestion.ts'
import type { IdentifiedTurn } from './turn.ts'

/** A sheet that can be proposed. */
export type Proposable = { topic: string; title: string }

/** `refused`: the turn could not be taken; the message says why, to the person. */
export type ServiceAnswer = { kind: 'reply'; reply: Reply } | { kind: 'refused'; message: string }

/** The assistant as the other Workers call it, by RPC: what crosses is plain data, and parts stream through `emit`. */
export interface AssistantService {
  /** Answers one turn. */
  take(turn: IdentifiedTurn, emit?: (part: ReplyPart) => void | Promise<void>): Promise<ServiceAnswer>
  /** What was answered to a turn; null when its conversation is gone. */
  pastReply(conversationId: string, turnId: string): Promise<Reply | null>
  /** True for whoever asks first for a key, false for everybody after: what is delivered twice is done once. */
  claim(key: string): Promise<boolean>
  /** Opens the case of a person by its code. `advisor`: who asks, with the workspace; never shown. */
  openCase(code: string, advisor: string): Promise<OpenedCase>
  /** Sends something to that person. */
  suggest(code: string, advisor: string, suggestion: NewSuggestion): Promise<SentSuggestion>
  /** Keeps the sealed token of a workspace of another service; the last one counts. */
  keepInstallation(team: string, sealed: string): Promise<void>
  /** Forgets it: the workspace has taken the app away. */
  dropInstallation(team: string): Promise<void>
  /** Null when the workspace did not install the app. */
  installation(team: string): Promise<string | null>
  /** Sections of sheets for a query, best first. */
  search(query: {
    q: string
    kind?: 'job' | 'aid' | 'guide' | undefined
    limit: number
  }): Promise<FoundSection[]>
  /** The sheet of an address of our site; null when it has none there. */
  sheetAt(address: string): Promise<SheetSummary | null>
  /** The sheets that can be proposed, by title. */
  sheets(): Promise<Proposable[]>
  /**
   * Shows what an advisor wrote in a thread to the person who asked for somebody there.
   * @param deliveryId the same when it is delivered again: it is shown once
   */
  hearAdvisor(thread: string, text: string, deliveryId: string): Promise<Heard>
  /** Ends the talk of a thread, from the advisor's side. */
  endTalk(thread: string): Promise<Heard>
  /** Counts one vote on a reply. */
  feedback(vote: 'up' | 'down'): Promise<void>
}
