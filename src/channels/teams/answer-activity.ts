import * as z from 'zod'
import { commands } from '../../answer/commands.ts'
import type { CitedSentence } from '../../assistant/reply.ts'
import type { AssistantService, ServiceTurn } from '../../assistant/service.ts'
import {
  cardActionSchema,
  extensionQuerySchema,
  isPersonal,
  type TeamsActivity,
  tenantOf,
  textOf,
} from './activity.ts'
import { passOn, pressTalk } from './answer-advisor.ts'
import { caseCard, readTeamsSuggestion } from './case-card.ts'
import { type CaseRequest, readCaseRequest } from './case-request.ts'
import { citedText, continuesText } from './cited-text.ts'
import { linkPreview, searchResults } from './message-extension.ts'
import { generatedCard, renderReply, replyAsCard } from './render-reply.ts'
import type { Messages } from './streamed-answer.ts'
import { messageOf, type TeamsMessage } from './teams-message.ts'

export type TeamsParts = {
  assistant: AssistantService
  /** Our site, for links. */
  origin: string
  /** A keyed hash of where somebody speaks, or of who asks. */
  idOf: (...place: string[]) => Promise<string>
}

/**
 * `later`: messages that are made once the request is answered. `invoke`: what answers the request itself; `trace` is
 * left in the conversation for everybody.
 */
export type TeamsAnswer =
  | { kind: 'later'; messages: (onText: (text: string) => void) => Promise<Messages> }
  | { kind: 'invoke'; status: number; body: object; trace?: TeamsMessage }
  | { kind: 'nothing' }

const nothing: TeamsAnswer = { kind: 'nothing' }
const pressedSchema = z.object({
  question: z.string().optional(),
  option: z.string().optional(),
  options: z.string().optional(),
  command: z.enum(commands).optional(),
})

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
  // A card that does not know `Action.Execute` sends what was pressed as a message.
  const pressed = said === '' ? pressedSchema.safeParse(activity.value).data : undefined
  if (said === '' && !pressed) return nothing
  const asked = readCaseRequest(said)
  if (asked) return { kind: 'later', messages: async () => [await openedCase(activity, asked, parts)] }
  return {
    kind: 'later',
    messages: async (onText) => {
      const passed = isPersonal(activity) || pressed ? null : await passOn(activity, said, parts)
      if (passed !== null) return [messageOf(passed)]
      const turn = await turnOf(activity, parts, pressed ? choiceOf(pressed) : { text: said })
      return takeTurn(turn, parts, onText)
    },
  }
}

/** @param onText given the first sentences of the answer as they come */
async function takeTurn(
  turn: ServiceTurn,
  { assistant, origin }: TeamsParts,
  onText: (text: string) => void,
): Promise<Messages> {
  const leading: CitedSentence[] = []
  let isLeading = true
  const answer = await assistant.take(turn, (part) => {
    if (part.type === 'block') isLeading &&= continuesText(part.block)
    else if (isLeading) {
      leading.push(part.sentence)
      onText(citedText(leading))
    }
  })
  return answer.kind === 'reply' ? renderReply(answer.reply, origin) : [messageOf(answer.message)]
}

async function answerInvoke(activity: TeamsActivity, parts: TeamsParts): Promise<TeamsAnswer> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return pressCard(activity, parts)
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
      const { actionValue } = z
        .looseObject({ actionValue: z.looseObject({ reaction: z.string() }).optional() })
        .parse(activity.value ?? {})
      await parts.assistant.feedback(actionValue?.reaction === 'like' ? 'up' : 'down')
      return { kind: 'invoke', status: 200, body: {} }
    }
    default:
      return { kind: 'invoke', status: 501, body: {} }
  }
}

/** The card is updated in place: with the next question, or with what the answer led to. */
async function pressCard(activity: TeamsActivity, parts: TeamsParts): Promise<TeamsAnswer> {
  const read = cardActionSchema.safeParse(activity.value)
  if (!read.success) return cardAnswer(replyAsCard({ blocks: [] }, parts.origin))
  const { verb, data } = read.data.action
  if (verb === 'answer_person' || verb === 'end_talk') return pressTalk(activity, verb, data, parts)
  if (verb === 'suggest') {
    const { code, suggestion } = readTeamsSuggestion(data)
    const sent =
      suggestion && (await parts.assistant.suggest(code, await advisorOf(activity, parts), suggestion))
    return cardAnswer(
      caseCard(code, sent ?? { kind: 'incomplete' }, await parts.assistant.sheets(), parts.origin),
    )
  }
  const pressed = pressedSchema.safeParse(data).data
  const answer = pressed && (await parts.assistant.take(await turnOf(activity, parts, choiceOf(pressed))))
  if (answer?.kind !== 'reply')
    return cardAnswer(
      replyAsCard(
        {
          blocks: [{ type: 'notice', kind: 'degraded', text: answer?.message ?? 'Ce bouton ne sert plus.' }],
        },
        parts.origin,
      ),
    )
  return cardAnswer(replyAsCard(answer.reply, parts.origin))
}

function cardAnswer(content: object): TeamsAnswer {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content }
  return { kind: 'invoke', status: 200, body }
}

type Said = Pick<ServiceTurn, 'text' | 'choice' | 'command'>

function choiceOf({ question, option, options, command }: z.infer<typeof pressedSchema>): Said {
  if (command) return { command }
  const several = options?.split(',').filter((each) => each !== '') ?? []
  return { choice: { question: question ?? '', option: several.length > 0 ? several : (option ?? '') } }
}

async function turnOf(activity: TeamsActivity, { idOf }: TeamsParts, said: Said): Promise<ServiceTurn> {
  return {
    conversationId: await idOf('conversation', tenantOf(activity), activity.conversation.id),
    turnId: (await idOf('turn', activity.conversation.id, activity.id ?? '')).slice(0, 60),
    audience: 'advisor',
    ...said,
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
  if (!isPersonal(activity))
    return messageOf(
      'Un dossier ne s’ouvre qu’en conversation privée avec moi, jamais devant d’autres personnes.',
    )
  const { code } = asked
  const opened = await parts.assistant.openCase(code, await advisorOf(activity, parts))
  return generatedCard('Dossier', caseCard(code, opened, await parts.assistant.sheets(), parts.origin))
}

function advisorOf(activity: TeamsActivity, { idOf }: TeamsParts): Promise<string> {
  return idOf('advisor', tenantOf(activity), activity.from.aadObjectId ?? activity.from.id)
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
