import type { Understanding } from '../answer/understand.ts'
import { answered, type TurnResponse } from './core.ts'
import { personResponse } from './handover-response.ts'
import { say } from './parts.ts'
import { selfResponse, undecidedResponse } from './self-response.ts'
import type { TextTurn } from './text-response.ts'

/** How sure the classifier of messages must be (`npm run eval`): before a search, by what is said outright, and after. */
export const leastSure = { asksAPoint: 0.7, asksNoPoint: 0.55, foundNothing: 0.4 } as const

const courtesies = new Set(['salut', 'merci', 'au-revoir'])

/**
 * Answers a message by what it is as a whole: undecided, small talk, the wish to see a person, in whatever words.
 * @param foundNothing true once a search was in vain: less certainty is then enough
 * @returns null for a message that asks something, or says outright what it wants
 */
export function respondToKind(
  turn: TextTurn,
  read: Understanding,
  foundNothing: boolean,
): TurnResponse | null {
  const { core, state, text } = turn
  const kind = messageKind(read, foundNothing)
  if (kind === 'undecided')
    return selfResponse(core, state, read, text) ?? undecidedResponse(core, state, text)
  if (kind === 'person') return personResponse(turn)
  const talk = core.library.routes.smallTalk.find(({ id }) => id === kind)
  return talk ? answered([say(talk.reply)]) : null
}

/** Whether a message is small talk or the wish to see a person: no answer to whatever is asked. */
export function isTalk(read: Understanding): boolean {
  const kind = messageKind(read, false)
  const isSaid = read.smallTalk !== null || read.wantsPerson
  return isSaid || (kind !== null && kind !== 'undecided' && kind !== 'question')
}

function messageKind(read: Understanding, foundNothing: boolean): string | null {
  const { smallTalk, vague, wantsPerson, wantsOpportunities, informalCare, sheets } = read
  const saysMore = smallTalk || vague || wantsPerson || wantsOpportunities || informalCare
  if (saysMore || sheets.some(({ kind }) => kind !== 'guide')) return null
  const least = foundNothing ? 'foundNothing' : asksAPoint(read) ? 'asksAPoint' : 'asksNoPoint'
  const guesses = read.kinds()
  const [likeliest] = guesses
  // "merci, bonne journée" is thanks and a goodbye: that it is a courtesy is what matters.
  const courtesy = guesses.filter(({ label }) => courtesies.has(label))
  const meant = likeliest && courtesies.has(likeliest.label) ? courtesy : guesses.slice(0, 1)
  const certainty = meant.reduce((sum, { probability }) => sum + probability, 0)
  return likeliest && certainty >= leastSure[least] ? likeliest.label : null
}

/** Whether a message names what it is about, if only by a criterion. */
export function asksAPoint({ facets, list, compares, region, endedAid, becoming }: Understanding): boolean {
  return facets.length > 0 || compares || [list, region, endedAid, becoming].some((named) => named !== null)
}
