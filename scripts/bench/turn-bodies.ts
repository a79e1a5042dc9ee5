import { type Reply, replySchema } from '../../src/assistant/reply.ts'
import type { Turn } from '../../src/assistant/turn.ts'
import type { NextBody } from './load.ts'

/** Well under the 60 turns a minute that one conversation may take. */
const turnsPerConversation = 8

/**
 * Goes once through the orientation, always taking the choice in the middle.
 * @returns the turns that were taken, from the first question to the outcome
 */
export async function walkOrientation(url: string): Promise<Turn[]> {
  const conversationId = crypto.randomUUID()
  const turns: Turn[] = []
  let turn: Turn | null = { command: 'start:orientation' }
  while (turn) {
    turns.push(turn)
    turn = answerTo(await ask(url, { ...turn, conversationId }))
  }
  return turns
}

function answerTo({ status, blocks }: Reply): Turn | null {
  const question = blocks.find((block) => block.type === 'question')
  if (status !== 'question' || !question) return null
  const middle = question.choices[Math.floor(question.choices.length / 2)]
  return middle ? { choice: { question: question.id, option: middle.id } } : { command: 'skip' }
}

/** Of these questions, those that are answered with quoted sentences and their sources. */
export async function quotedQuestions(url: string, questions: readonly string[]): Promise<string[]> {
  const quoted: string[] = []
  for (const text of questions) {
    const { status, blocks } = await ask(url, { text })
    if (status === 'answered' && blocks.some(({ type }) => type === 'sources')) quoted.push(text)
  }
  return quoted
}

async function ask(url: string, turn: Turn): Promise<Reply> {
  const response = await fetch(`${url}/api/turns`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(turn),
  })
  return replySchema.parse(await response.json())
}

/** Plays the same conversation again and again, each time as somebody else. */
export function repeated(turns: readonly Turn[]): () => NextBody {
  return () => play(() => turns)
}

/** Conversations of a few of these turns each, going round, whoever plays them. */
export function roundOf(turns: readonly Turn[]): () => NextBody {
  let played = 0
  const nextTurn = () => turns[played++ % turns.length]
  return () =>
    play(() => Array.from({ length: turnsPerConversation }, nextTurn).flatMap((turn) => turn ?? []))
}

function play(nextConversation: () => readonly Turn[]): NextBody {
  let bodies: string[] = []
  return () => {
    if (bodies.length === 0) {
      const conversationId = crypto.randomUUID()
      bodies = nextConversation().map((turn) => JSON.stringify({ ...turn, conversationId }))
    }
    return bodies.shift() ?? ''
  }
}
