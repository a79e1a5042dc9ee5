import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { parseJsonLines } from '../support/parse-json-lines.ts'

/** One line of `questions.jsonl`; the card says how it was made. */
export const questionLineSchema = z.strictObject({
  id: z.string(),
  q: z.string(),
  /** Sheets of which any one answers. */
  topics: z.array(z.string()).min(1),
  /** The point that is asked: a facet of `intents/routes.yaml`, `apercu` for what it is, `autre` for anything else. */
  facet: z.string(),
  style: z.enum(['plain', 'spoken', 'sms', 'misspelt', 'keywords', 'long']),
  /** `train` may be tuned on; `test` is held back. */
  split: z.enum(['train', 'test']),
})

export type Question = z.infer<typeof questionLineSchema>

/** One line of `messages.jsonl`: what a message wants, when it is not a question about one sheet. */
export const messageLineSchema = z.strictObject({
  id: z.string(),
  q: z.string(),
  route: z.enum([
    'compare',
    'list',
    'becoming',
    'opportunities',
    'smalltalk',
    'command',
    'out_of_scope',
    'unanswerable',
    'two',
    'ambiguous',
    'followup',
  ]),
  topics: z.array(z.string()),
  /** What was said before; `followup` only. */
  after: z.string().optional(),
  facet: z.string().optional(),
  facets: z.array(z.string()).optional(),
  command: z.string().optional(),
  style: z.string(),
  split: z.enum(['train', 'test']),
})

export type Message = z.infer<typeof messageLineSchema>

/** One line of `undecided.jsonl`: whether the orientation should begin with it. All are held back. */
const undecidedLineSchema = z.strictObject({ id: z.string(), q: z.string(), undecided: z.boolean() })

/** One line of `talk.jsonl`: small talk by the id of its reply, `person`, or `question`. All are held back. */
const talkLineSchema = z.strictObject({ id: z.string(), q: z.string(), kind: z.string() })

const folder = 'test/eval'

export function readQuestions(): Question[] {
  return parseJsonLines(readFileSync(`${folder}/questions.jsonl`, 'utf8'), questionLineSchema)
}

export function readMessages(): Message[] {
  return parseJsonLines(readFileSync(`${folder}/messages.jsonl`, 'utf8'), messageLineSchema)
}

export function readUndecided(): z.infer<typeof undecidedLineSchema>[] {
  return parseJsonLines(readFileSync(`${folder}/undecided.jsonl`, 'utf8'), undecidedLineSchema)
}

export function readTalk(): z.infer<typeof talkLineSchema>[] {
  return parseJsonLines(readFileSync(`${folder}/talk.jsonl`, 'utf8'), talkLineSchema)
}
