import * as z from 'zod'
import { commands } from '../../answer/commands.ts'
import type { Reply } from '../../assistant/reply.ts'
import { isPersonal, type TeamsActivity } from './activity.ts'
import { pressTalk } from './answer-advisor.ts'
import { caseCard, caseRefusals, privateCase, readTeamsSuggestion } from './case-card.ts'
import { replyAsCard } from './render-reply.ts'
import type { Pressed, TeamsParts } from './teams-answer.ts'
import { advisorOf, type Said, turnOf } from './turn-of.ts'

const choiceSchema = z.object({
  question: z.string().optional(),
  option: z.string().optional(),
  /** What was ticked, as a card sends it: ids with commas between. */
  options: z.string().optional(),
  command: z.enum(commands).optional(),
})

/**
 * What is pressed on a card of ours.
 * @param data what the button carries, and what was filled in
 */
export async function answerPress(
  activity: TeamsActivity,
  { verb, data }: { verb: string; data: Record<string, unknown> },
  parts: TeamsParts,
): Promise<Pressed> {
  switch (verb) {
    case 'answer_person':
    case 'end_talk':
      return pressTalk(activity, verb, data, parts)
    case 'suggest':
      return sendSuggestion(activity, data, parts)
    default:
      return takeChoice(activity, data, parts)
  }
}

async function sendSuggestion(
  activity: TeamsActivity,
  data: Record<string, unknown>,
  parts: TeamsParts,
): Promise<Pressed> {
  // The card comes back with the case in it: a forwarded one must not show it to others.
  if (!isPersonal(activity)) return { kind: 'word', word: privateCase }
  const { code, suggestion } = readTeamsSuggestion(data)
  if (suggestion === null) return { kind: 'word', word: caseRefusals.incomplete }
  const sent = await parts.assistant.suggest(code, await advisorOf(activity, parts), suggestion)
  if (sent.kind !== 'sent' && sent.kind !== 'unknown') return { kind: 'word', word: caseRefusals[sent.kind] }
  const result = sent.kind === 'sent' ? sent : { kind: sent.kind }
  return { kind: 'card', card: caseCard(code, result, await parts.assistant.sheets(), parts.origin) }
}

async function takeChoice(
  activity: TeamsActivity,
  data: Record<string, unknown>,
  parts: TeamsParts,
): Promise<Pressed> {
  const pressed = choiceSchema.safeParse(data).data
  if (!pressed || (pressed.question === undefined && pressed.command === undefined))
    return { kind: 'word', word: 'Ce bouton ne sert plus.' }
  const said = readChoice(pressed)
  if (said === null) return { kind: 'word', word: 'Cochez au moins une réponse, ou passez la question.' }
  const answer = await parts.assistant.take(await turnOf(activity, parts, said))
  if (answer.kind === 'refused') return { kind: 'word', word: answer.message }
  if (answer.reply.status === 'rate_limited') return { kind: 'word', word: noticesOf(answer.reply) }
  return { kind: 'card', card: replyAsCard(answer.reply, parts.origin) }
}

/** Null when nothing was ticked. */
function readChoice({
  question = '',
  option,
  options = '',
  command,
}: z.infer<typeof choiceSchema>): Said | null {
  if (command) return { command }
  if (option !== undefined) return { choice: { question, option } }
  const ticked = options.split(',').filter((each) => each !== '')
  return ticked.length > 0 ? { choice: { question, option: ticked } } : null
}

/** In words, with whom to reach: a word to whoever pressed has no links. */
function noticesOf({ blocks }: Reply): string {
  return blocks
    .flatMap((block) =>
      block.type === 'notice' ? [block.text, ...(block.links ?? []).map(({ label }) => label)] : [],
    )
    .join(' · ')
}
