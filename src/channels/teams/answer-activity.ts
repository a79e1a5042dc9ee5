import * as z from 'zod'
import type { CitedSentence } from '../../assistant/reply.ts'
import { isLeading } from '../leading-blocks.ts'
import {
  cardActionSchema,
  extensionQuerySchema,
  isPersonal,
  opinionSchema,
  submittedSchema,
  type TeamsActivity,
  textOf,
} from './activity.ts'
import { passOn } from './answer-advisor.ts'
import { answerPress } from './answer-press.ts'
import { caseCard, privateCase } from './case-card.ts'
import { type CaseRequest, readCaseRequest } from './case-request.ts'
import { citedText } from './cited-text.ts'
import { linkPreview, searchResults } from './message-extension.ts'
import { generatedCard, renderReply } from './render-reply.ts'
import type { Messages } from './streamed-answer.ts'
import type { Pressed, TeamsAnswer, TeamsParts } from './teams-answer.ts'
import { messageOf, type TeamsMessage } from './teams-message.ts'
import { advisorOf, turnOf } from './turn-of.ts'

const nothing: TeamsAnswer = { kind: 'nothing' }

/** What an activity asks for; nothing is sent here. */
export async function answerActivity(activity: TeamsActivity, parts: TeamsParts): Promise<TeamsAnswer> {
  if (activity.type === 'message') return answerMessage(activity, parts)
  if (activity.type === 'invoke') return answerInvoke(activity, parts)
  const isArrival =
    activity.type === 'conversationUpdate' &&
    activity.membersAdded?.some(({ id }) => id === activity.recipient.id) === true
  return isArrival
    ? { kind: 'later', messages: async () => [welcome(parts.origin, isPersonal(activity))] }
    : nothing
}

function answerMessage(activity: TeamsActivity, parts: TeamsParts): TeamsAnswer {
  const said = textOf(activity)
  if (said === '') return answerSubmitted(activity, parts)
  const asked = readCaseRequest(said)
  if (asked) return { kind: 'later', messages: async () => [await openedCase(activity, asked, parts)] }
  return { kind: 'later', messages: (onText) => answerText(activity, said, parts, onText) }
}

/** A card that does not know `Action.Execute` sends what was pressed as a message. */
function answerSubmitted(activity: TeamsActivity, parts: TeamsParts): TeamsAnswer {
  const data = submittedSchema.safeParse(activity.value).data
  if (!data) return nothing
  return {
    kind: 'later',
    messages: async () => [messageOfPress(await answerPress(activity, { verb: data.verb, data }, parts))],
  }
}

function messageOfPress(pressed: Pressed): TeamsMessage {
  if (pressed.kind === 'card') return generatedCard('Réponse de Cap Soin', pressed.card)
  return pressed.trace ?? messageOf(pressed.word)
}

/** @param onText given the first sentences of the answer as they come */
async function answerText(
  activity: TeamsActivity,
  text: string,
  parts: TeamsParts,
  onText: (text: string) => void,
): Promise<Messages> {
  const passed = isPersonal(activity) ? null : await passOn(activity, text, parts)
  if (passed !== null) return [messageOf(passed)]
  const leading: CitedSentence[] = []
  let isBeginning = true
  const answer = await parts.assistant.take(await turnOf(activity, parts, { text }), (part) => {
    if (part.type === 'block') isBeginning &&= isLeading(part.block)
    else if (isBeginning) {
      leading.push(part.sentence)
      onText(citedText(leading))
    }
  })
  return answer.kind === 'reply' ? renderReply(answer.reply, parts.origin) : [messageOf(answer.message)]
}

async function answerInvoke(activity: TeamsActivity, parts: TeamsParts): Promise<TeamsAnswer> {
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const read = cardActionSchema.safeParse(activity.value)
      if (!read.success) return { kind: 'invoke', status: 400, body: {} }
      return { kind: 'pressed', result: await answerPress(activity, read.data.action, parts) }
    }
    case 'composeExtension/query': {
      const query = extensionQuerySchema.safeParse(activity.value)
      if (!query.success) return { kind: 'invoke', status: 400, body: {} }
      return { kind: 'invoke', status: 200, body: await searchResults(query.data, parts) }
    }
    case 'composeExtension/queryLink': {
      const link = z.looseObject({ url: z.string() }).safeParse(activity.value)
      if (!link.success) return { kind: 'invoke', status: 400, body: {} }
      return { kind: 'invoke', status: 200, body: await linkPreview(link.data.url, parts) }
    }
    case 'message/submitAction': {
      const opinion = opinionSchema.safeParse(activity.value)
      if (!opinion.success) return { kind: 'invoke', status: 400, body: {} }
      await parts.assistant.feedback(opinion.data.actionValue.reaction === 'like' ? 'up' : 'down')
      return { kind: 'invoke', status: 200, body: {} }
    }
    default:
      return { kind: 'invoke', status: 501, body: {} }
  }
}

const caseHints = {
  bare: 'Écrivez le code après le mot : « dossier ABCD 2345 ». La personne le trouve sur le site, à « Montrer à mon conseiller ».',
  misspelt:
    'Un code a 8 signes, lettres et chiffres, sans 0, 1, I, L ni O. Relisez-le avec la personne, puis écrivez : « dossier ABCD 2345 ».',
} as const

async function openedCase(
  activity: TeamsActivity,
  asked: CaseRequest,
  parts: TeamsParts,
): Promise<TeamsMessage> {
  if (asked.kind !== 'code') return messageOf(caseHints[asked.kind])
  if (!isPersonal(activity)) return messageOf(privateCase)
  const opened = await parts.assistant.openCase(asked.code, await advisorOf(activity, parts))
  return generatedCard('Dossier', caseCard(asked.code, opened, await parts.assistant.sheets(), parts.origin))
}

/** What to ask first; Teams shows three, and only where one person talks with the bot. */
const firstQuestions = ['Combien gagne un AES ?', 'orientation', 'je suis employeur']

function welcome(origin: string, isAlone: boolean): TeamsMessage {
  const said = messageOf(
    `Bonjour ! Je suis Cap Soin, un programme. Je réponds sur les métiers du soin et du social, les formations et les aides, avec des sources datées. Je peux me tromper. Demandez par exemple « Combien gagne un AES ? », ou écrivez « dossier » avec le code d’une personne. N’écrivez ici ni nom, ni adresse, ni numéro de la personne que vous accompagnez. Le site : ${origin}`,
  )
  const actions = firstQuestions.map((value) => ({ type: 'imBack' as const, title: value, value }))
  return isAlone ? { ...said, suggestedActions: { to: [], actions } } : said
}
