import {
  type Assistant,
  type GivenAnswer,
  type PastTurn,
  type ReplyPart,
  TurnError,
} from '../../src/assistant/assistant.ts'
import { partsOf } from '../../src/assistant/parts.ts'
import type { Reply } from '../../src/assistant/reply.ts'
import type { Turn } from '../../src/assistant/turn.ts'
import { publicQuestion, situationQuestion } from './scripted-orientation.ts'
import { replyToChoice, replyToCommand, replyToText } from './scripted-replies.ts'

type Stored = { answers: GivenAnswer[]; turns: PastTurn[] }

/** An assistant that knows a few words and keeps its conversations in memory; `turns` is what it was asked. */
export type ScriptedAssistant = Assistant & { turns: Turn[] }

/**
 * @param pause awaited before each sentence of a reply to a text with the word "lent"
 */
export function scriptedAssistant(pause: () => Promise<void> = async () => {}): ScriptedAssistant {
  const conversations = new Map<string, Stored>()
  const asked: Turn[] = []

  async function handle(turn: Turn, { now }: { now: Date }, emit: (part: ReplyPart) => void = () => {}) {
    asked.push(turn)
    const { conversationId = 'conversation-1', turnId = `turn-${asked.length}`, text = '' } = turn
    if (text.includes('panne')) throw new Error(`Secret inside: ${text}`)
    if (text.includes('occupé'))
      throw new TurnError('busy', 'Une autre réponse est en cours. Attendez un instant.')
    refuseUnknown(turn)
    const stored = conversations.get(conversationId) ?? { answers: [], turns: [] }
    const again = stored.turns.find((past) => past.turnId === turnId)
    if (again) {
      for (const part of partsOf(again.reply.blocks)) emit(part)
      return again.reply
    }

    const { status, blocks } = scriptFor(turn)
    const reply: Reply = { conversationId, turnId, status, mode: 'quote', blocks }
    for (const part of partsOf(blocks)) {
      if (text.includes('lent')) await pause()
      emit(part)
      if (text.includes('coupe')) throw new Error('Broke in the middle')
    }
    const answers = answersAfter(stored.answers, turn)
    const said = saidIn(turn)
    const turns = [...stored.turns, { turnId, at: now.toISOString(), said, reply }]
    if (turn.command === 'forget') conversations.delete(conversationId)
    else conversations.set(conversationId, { answers, turns })
    return reply
  }

  return {
    turns: asked,
    handle,
    async share(id) {
      return conversations.get(id)?.answers.length ? `lien-${id}` : null
    },
    async summary(token) {
      const stored = conversations.get(token.replace('lien-', ''))
      if (!stored) return null
      const blocks = stored.turns.at(-1)?.reply.blocks ?? []
      return { updatedAt: '2026-11-22T08:00:00Z', place: null, answers: stored.answers, blocks }
    },
    async recall(id) {
      const stored = conversations.get(id)
      if (!stored) return null
      return {
        id,
        createdAt: '2026-11-22T08:00:00Z',
        expiresAt: '2026-11-29T08:00:00Z',
        place: null,
        case: null,
        suggestions: [],
        ...stored,
      }
    },
    async shareCase() {
      return null
    },
    async revokeCase() {},
    async answerSuggestion() {
      return false
    },
    async forget(id) {
      conversations.delete(id)
    },
  }
}

const questions = [situationQuestion, publicQuestion]

function labelOf(question: string, option: string): string | undefined {
  return questions.find(({ id }) => id === question)?.choices.find(({ id }) => id === option)?.label
}

function refuseUnknown({ choice, edit }: Turn): void {
  const given = choice ?? edit
  if (!given || given.question === 'sens-aes') return
  if (!questions.some(({ id }) => id === given.question)) {
    throw new TurnError('unknown_question', `Je ne connais pas la question « ${given.question} ».`)
  }
  for (const option of [given.option].flat()) {
    if (!labelOf(given.question, option))
      throw new TurnError('unknown_option', `Ce choix n’existe pas : « ${option} ».`)
  }
}

function scriptFor({ text, choice, edit, command }: Turn) {
  if (choice) return replyToChoice(choice.question)
  if (edit) return replyToChoice('public')
  if (command) return replyToCommand[command] ?? replyToText('')
  return replyToText(text ?? '')
}

function answersAfter(answers: Stored['answers'], { choice, edit, command }: Turn): Stored['answers'] {
  if (command === 'restart') return []
  const given = choice ?? edit
  const question = questions.find(({ id }) => id === given?.question)
  if (!given || !question) return answers
  const answer = [given.option]
    .flat()
    .map((option) => labelOf(question.id, option))
    .join(', ')
  return [
    ...answers.filter((known) => known.question !== question.id),
    { question: question.id, ask: question.text, answer },
  ]
}

function saidIn({ text, choice, edit, command }: Turn): string {
  const given = choice ?? edit
  if (given)
    return [given.option]
      .flat()
      .map((option) => labelOf(given.question, option) ?? option)
      .join(', ')
  return text ?? command ?? ''
}
