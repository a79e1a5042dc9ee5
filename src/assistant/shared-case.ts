import type { GivenAnswer } from './assistant.ts'
import { type CaseLink, type CaseState, isFresh, readCode } from './case-code.ts'
import { changeState } from './change-state.ts'
import type { Core } from './core.ts'
import { isUsedUp, takeOne } from './hourly-allowance.ts'
import { pendingQuestion, proposalParts } from './orientation-reply.ts'
import { blocksOf } from './parts.ts'
import type { Block } from './reply.ts'
import type { ConversationState } from './state.ts'
import {
  missingIn,
  mostSuggestions,
  type NewSuggestion,
  type ShownSuggestion,
  type Suggestion,
} from './suggestion.ts'
import { toldAnswers } from './told-answers.ts'

/** What an advisor sees of a person: what was answered and what follows from it, and not one message. */
export type SharedCase = {
  answers: GivenAnswer[]
  place: string | null
  /** Three jobs with their reasons, and those for later. */
  blocks: Block[]
  /** What has not been asked yet. */
  open: string[]
  /** What the person does not want, or cannot today. */
  constraints: string[]
  suggestions: ShownSuggestion[]
}

export type OpenedCase = { kind: 'open'; case: SharedCase } | { kind: 'unknown' } | { kind: 'limited' }
/** `incomplete`: something is missing, or there is no such sheet. */
export type SentSuggestion = { kind: 'sent'; case: SharedCase } | { kind: 'unknown' | 'full' | 'incomplete' }

/** Wrong codes of one advisor in an hour, before nothing is looked up any more. */
const wrongCodes = (advisor: string) => ({ key: `dossier/${advisor}`, most: 10 })

/** Keys of links and of counts lie beside conversations; no conversation's id holds a slash. */
const keyOf = (code: string) => `dossier/${code}`

/** Gives a conversation a code to show to an advisor; the code that it had before is worth nothing any more. */
export async function shareCase(core: Core, conversationId: string, now: Date): Promise<CaseState | null> {
  const code = core.newCode()
  const createdAt = now.toISOString()
  const shared = await changeState(core, conversationId, now, (state) =>
    state.answers.length === 0 && state.hire.length === 0
      ? { declined: 'empty' }
      : { state: { ...state, case: { code, createdAt, openedAt: null } } },
  )
  if (shared.kind !== 'saved') return null
  await revokeLink(core, shared.before.case)
  await core.cases.save(keyOf(code), { conversationId, createdAt, openedBy: null }, 0)
  return shared.after.case
}

/** Takes the code back: whoever opened it sees nothing more. What was proposed stays with the person. */
export async function revokeCase(core: Core, conversationId: string, now: Date): Promise<void> {
  const revoked = await changeState(core, conversationId, now, (state) =>
    state.case === null ? { declined: 'closed' } : { state: { ...state, case: null } },
  )
  if (revoked.kind === 'saved') await revokeLink(core, revoked.before.case)
}

/** Makes a code lead nowhere. */
export async function revokeLink({ cases }: Core, shared: CaseState | null): Promise<void> {
  if (shared) await cases.delete(keyOf(shared.code))
}

/**
 * Opens a case for the first advisor who has its code, within the hour; later for the same one only.
 * @param advisor a hash of who asks, with the workspace
 */
export async function openCase(core: Core, typed: string, advisor: string, now: Date): Promise<OpenedCase> {
  const code = readCode(typed)
  const link = code === null ? null : await core.cases.load(keyOf(code))
  if (code === null || !link || !mayOpen(link.document, advisor, now))
    return (await takeOne(core, wrongCodes(advisor), now)) ? { kind: 'unknown' } : { kind: 'limited' }
  if (await isUsedUp(core, wrongCodes(advisor), now)) return { kind: 'limited' }
  const { document, version } = link
  if (document.openedBy === null) {
    const taken = await core.cases.save(keyOf(code), { ...document, openedBy: advisor }, version)
    // Somebody else was quicker: the code is theirs.
    if (taken === 'stale') return openCase(core, typed, advisor, now)
  }
  const opened = await changeState(core, document.conversationId, now, (state) => {
    if (state.case?.code !== code) return { declined: 'unknown' }
    if (state.case.openedAt !== null) return { declined: 'open' }
    return { state: { ...state, case: { ...state.case, openedAt: now.toISOString() } } }
  })
  if (opened.kind === 'saved') return { kind: 'open', case: caseOf(core, opened.after) }
  // Looking at it again keeps it no longer.
  if (opened.kind === 'declined' && opened.reason === 'open')
    return { kind: 'open', case: caseOf(core, opened.state) }
  return { kind: 'unknown' }
}

function mayOpen(link: CaseLink, advisor: string, now: Date): boolean {
  return link.openedBy === null ? isFresh(link, now) : link.openedBy === advisor
}

/** Sends something to the person, from the advisor who opened the case. */
export async function suggest(
  core: Core,
  typed: string,
  advisor: string,
  suggestion: NewSuggestion,
  now: Date,
): Promise<SentSuggestion> {
  const code = readCode(typed)
  const link = code === null ? null : await core.cases.load(keyOf(code))
  if (link?.document.openedBy !== advisor) return { kind: 'unknown' }
  if (!isComplete(core, suggestion)) return { kind: 'incomplete' }
  const changed = await changeState(core, link.document.conversationId, now, (state) => {
    if (state.case?.code !== code) return { declined: 'unknown' as const }
    const sent = suggestionsOf(state)
    // A press may be delivered twice.
    if (sent.some((known) => isSame(known, suggestion))) return { declined: 'sent' as const }
    if (sent.length >= mostSuggestions) return { declined: 'full' as const }
    const added: Suggestion = { ...suggestion, id: core.newId(), at: now.toISOString(), answered: null }
    return { state: { ...state, suggestions: [...state.suggestions, added] } }
  })
  switch (changed.kind) {
    case 'gone':
      return { kind: 'unknown' }
    case 'saved':
      return { kind: 'sent', case: caseOf(core, changed.after) }
    case 'declined':
      return changed.reason === 'sent'
        ? { kind: 'sent', case: caseOf(core, changed.state) }
        : { kind: changed.reason }
  }
}

function isSame(one: NewSuggestion, other: NewSuggestion): boolean {
  return one.kind === other.kind && one.topic === other.topic && one.text === other.text
}

/** Whether it says all that its kind asks for, about a sheet that exists. */
function isComplete({ library }: Core, suggestion: NewSuggestion): boolean {
  const { topic } = suggestion
  return missingIn(suggestion) === null && (topic === null || library.knowledge.sheet(topic) !== undefined)
}

/** What the person answers to a suggestion; the last answer counts. False when there is no such suggestion. */
export async function answerSuggestion(
  core: Core,
  conversationId: string,
  id: string,
  answer: 'accepted' | 'refused',
  now: Date,
): Promise<boolean> {
  const answered = { answer, at: now.toISOString() }
  const changed = await changeState(core, conversationId, now, (state) =>
    state.suggestions.some((suggestion) => suggestion.id === id)
      ? {
          state: {
            ...state,
            suggestions: state.suggestions.map((suggestion) =>
              suggestion.id === id ? { ...suggestion, answered } : suggestion,
            ),
          },
        }
      : { declined: 'unknown' },
  )
  return changed.kind === 'saved'
}

/** What was proposed under the code that holds now. */
function suggestionsOf({ case: shared, suggestions }: ConversationState): Suggestion[] {
  return suggestions.filter(({ at }) => shared !== null && at >= shared.createdAt)
}

/** The case as it stands now. */
export function caseOf(core: Core, state: ConversationState): SharedCase {
  const { orientation, library } = core
  const { answers, place } = state
  const pending = answers.length > 0 ? pendingQuestion(orientation, library.knowledge, answers) : null
  const constraints = answers.flatMap((answer) => {
    if (answer.kind !== 'chosen') return []
    const question = orientation.questions.find(({ id }) => id === answer.question)
    return (question?.choices ?? [])
      .filter(({ id, excludes }) => answer.options.includes(id) && excludes.length > 0)
      .map(({ label }) => `${question?.ask} ${label}`)
  })
  return {
    answers: toldAnswers(core, state),
    place: place?.label ?? null,
    blocks:
      answers.length > 0
        ? blocksOf(proposalParts(orientation, library.knowledge, answers, pending !== null))
        : [],
    open: pending ? [pending.question.ask] : [],
    constraints,
    suggestions: suggestionsOf(state).map((suggestion) => ({
      ...suggestion,
      title: suggestion.topic === null ? null : (library.knowledge.sheet(suggestion.topic)?.title ?? null),
    })),
  }
}
