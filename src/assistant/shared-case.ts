import type { ConversationRecord } from './assistant.ts'
import type { CaseState, NewSuggestion, Suggestion } from './case-code.ts'
import { codeMinutes, mostSuggestions, readCode } from './case-code.ts'
import { changeState } from './change-state.ts'
import type { Core } from './core.ts'
import { isUsedUp, takeOne } from './hourly-allowance.ts'
import { pendingQuestion, proposalParts } from './orientation-reply.ts'
import { blocksOf } from './parts.ts'
import type { Block } from './reply.ts'
import type { ConversationState } from './state.ts'
import { toldAnswers } from './told-answers.ts'

/** What an advisor sees of a person: what was answered and what follows from it, and not one message. */
export type SharedCase = {
  answers: ConversationRecord['answers']
  place: string | null
  /** Three jobs with their reasons, and those for later. */
  blocks: Block[]
  /** What has not been asked yet. */
  open: string[]
  /** What the person does not want, or cannot today. */
  constraints: string[]
  suggestions: Suggestion[]
}

export type OpenedCase = { kind: 'open'; case: SharedCase } | { kind: 'unknown' } | { kind: 'limited' }
export type SentSuggestion = { kind: 'sent'; case: SharedCase } | { kind: 'unknown' } | { kind: 'full' }

/** Wrong codes of one advisor in an hour, before nothing is looked up any more. */
const wrongCodes = (advisor: string) => ({ key: `dossier/${advisor}`, most: 10 })

/** Keys of links and of counts lie beside conversations; no conversation's id holds a slash. */
const keyOf = (code: string) => `dossier/${code}`

/** Gives a conversation a code to show to an advisor; the code that it had before is worth nothing any more. */
export async function shareCase(core: Core, conversationId: string, now: Date): Promise<CaseState | null> {
  const code = core.newCode()
  const createdAt = now.toISOString()
  const shared = await changeState(core, conversationId, (state) => {
    if (state.answers.length === 0 && state.hire.length === 0) return null
    return { ...state, case: { code, createdAt, openedAt: null, suggestions: state.case?.suggestions ?? [] } }
  })
  if (!shared) return null
  if (shared.before.case) await core.cases.delete(keyOf(shared.before.case.code))
  await core.cases.save(keyOf(code), { conversationId, createdAt, openedBy: null }, 0)
  return shared.after.case
}

/** Takes the code back: whoever opened it sees nothing more. */
export async function revokeCase(core: Core, conversationId: string): Promise<void> {
  const changed = await changeState(core, conversationId, (state) => ({ ...state, case: null }))
  if (changed?.before.case) await core.cases.delete(keyOf(changed.before.case.code))
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
  const opened = await changeState(core, document.conversationId, (state) =>
    state.case?.code === code
      ? { ...state, case: { ...state.case, openedAt: state.case.openedAt ?? now.toISOString() } }
      : null,
  )
  return opened ? { kind: 'open', case: caseOf(core, opened.after) } : { kind: 'unknown' }
}

function mayOpen(
  { openedBy, createdAt }: { openedBy: string | null; createdAt: string },
  advisor: string,
  now: Date,
): boolean {
  if (openedBy !== null) return openedBy === advisor
  return now.getTime() - Date.parse(createdAt) <= codeMinutes * 60_000
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
  let isFull = false
  const changed = await changeState(core, link.document.conversationId, (state) => {
    if (state.case?.code !== code) return null
    isFull = state.case.suggestions.length >= mostSuggestions
    if (isFull) return state
    const added = { ...suggestion, id: core.newId(), at: now.toISOString(), answer: null, answeredAt: null }
    return { ...state, case: { ...state.case, suggestions: [...state.case.suggestions, added] } }
  })
  if (!changed) return { kind: 'unknown' }
  return isFull ? { kind: 'full' } : { kind: 'sent', case: caseOf(core, changed.after) }
}

/** What the person answers to a suggestion; the last answer counts. */
export async function answerSuggestion(
  core: Core,
  conversationId: string,
  id: string,
  answer: 'accepted' | 'refused',
  now: Date,
): Promise<boolean> {
  const changed = await changeState(core, conversationId, (state) => {
    if (!state.case?.suggestions.some((suggestion) => suggestion.id === id)) return null
    const suggestions = state.case.suggestions.map((suggestion) =>
      suggestion.id === id ? { ...suggestion, answer, answeredAt: now.toISOString() } : suggestion,
    )
    return { ...state, case: { ...state.case, suggestions } }
  })
  return changed !== null
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
    suggestions: state.case?.suggestions ?? [],
  }
}
