import { z } from 'zod'
import type { Reply } from '../../src/assistant/reply.ts'

/** One line of a question set. */
export const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  kind: z.string(),
  expect: z.object({
    /** Any one of these has to be cited or proposed. */
    topics: z.array(z.string()).optional(),
    /** At least one of these has to be said. */
    facts: z.array(z.string()).optional(),
    /** None of these may be said. */
    not: z.array(z.string()).optional(),
    refuse: z.boolean().optional(),
    clarify: z.boolean().optional(),
    /** What the question asked back has to offer, any one: a topic, or a word of a label. */
    among: z.array(z.string()).optional(),
  }),
})

export type EvaluationQuestion = z.infer<typeof questionSchema>
export type Judgement = { right: true } | { right: false; why: string }

/** Whether a reply does what its question expects. */
export function judge({ expect }: EvaluationQuestion, reply: Reply): Judgement {
  const said = textOf(reply)
  if (expect.refuse && !['out_of_scope', 'refused', 'not_found'].includes(reply.status))
    return { right: false, why: `should be declined, was ${reply.status}` }
  if (expect.clarify) {
    if (reply.status !== 'clarify') return { right: false, why: `should be asked back, was ${reply.status}` }
    const offered = reply.blocks.flatMap((block) => (block.type === 'question' ? block.choices : []))
    const wanted = expect.among ?? []
    if (
      wanted.length > 0 &&
      !wanted.some((word) => offered.some(({ id, label }) => id === word || includes(label, word)))
    )
      return { right: false, why: `asked back among ${offered.map(({ id }) => id).join(', ')}` }
  }
  const topics = topicsOf(reply)
  if (expect.topics && !expect.topics.some((topic) => topics.has(topic)))
    return { right: false, why: `cites ${[...topics].join(', ') || 'nothing'} (${reply.status})` }
  if (expect.facts && !expect.facts.some((fact) => includes(said, fact)))
    return { right: false, why: `says none of ${expect.facts.join(' / ')}` }
  const forbidden = expect.not?.find((words) => includes(said, words))
  return forbidden ? { right: false, why: `says « ${forbidden} »` } : { right: true }
}

function topicsOf({ blocks }: Reply): Set<string> {
  return new Set(
    blocks.flatMap((block) => {
      if (block.type === 'sources') return block.items.map(({ id }) => id.split('#')[0] ?? id)
      return block.type === 'job' || block.type === 'aid' ? [block.topic] : []
    }),
  )
}

function textOf({ blocks }: Reply): string {
  return blocks
    .flatMap((block) => {
      if (block.type === 'text') return block.sentences.map(({ text }) => text)
      return block.type === 'notice' ? [block.text] : []
    })
    .join(' ')
}

function includes(text: string, words: string): boolean {
  return plain(text).includes(plain(words))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
}
