import { topicOf } from '../../src/answer/find-passages.ts'
import { leastSure } from '../../src/assistant/message-kind.ts'
import type { Reply } from '../../src/assistant/reply.ts'
import {
  type Message,
  type Question,
  readMessages,
  readQuestions,
  readTalk,
  readUndecided,
} from '../../test/eval/questions.ts'
import { citedBy } from '../../test/support/read-reply.ts'
import { startTalk } from '../../test/support/talk.ts'
import { createTestCore } from '../../test/support/test-core.ts'
import type { Noise } from './outside-sets.ts'

type Tally = { right: number; all: number }

/** Shares of the probability that the classifier may be asked for: what is left below is refused. */
const thresholds = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

/** Accuracy of facets with its risk-coverage curve, then of what messages want, on the held-back part; lines to print. */
export async function measureUnderstanding(noisy: Noise | undefined): Promise<string[]> {
  const core = createTestCore()
  const questions = readQuestions().filter(({ split }) => split === 'test')
  const kinds: [string, (q: string, at: number) => string][] = [
    ['clean', (q) => q],
    ...(noisy ? [['noisy', (q: string, at: number) => noisy(q, at + 1)] as [string, typeof noisy]] : []),
  ]
  const lines: string[] = []
  for (const [kind, typed] of kinds) {
    lines.push(`\nFacets, held back, ${kind}: ${questions.length} questions`)
    const guesses = questions.map((question, at) => ({
      question,
      guess: core.read(typed(question.q, at)).guess(),
    }))
    for (const least of thresholds) {
      const kept = guesses.filter(({ guess }) => (guess?.probability ?? 0) >= least)
      const right = kept.filter(({ question, guess }) => question.facet === guess?.label).length
      lines.push(
        `probability from ${least.toFixed(1)}: answered ${share(kept.length, guesses.length)}, right ${share(right, kept.length)}`,
      )
    }
    const endings = new Map<string, number>()
    for (const [at, question] of questions.entries()) {
      const ending = endingOf(await startTalk(core, core.newId()).say(typed(question.q, at)), question)
      endings.set(ending, (endings.get(ending) ?? 0) + 1)
    }
    lines.push(`\nReplies to held-back questions, ${kind}`)
    for (const [ending, count] of endings)
      lines.push(`${ending.padEnd(20)} ${count} ${share(count, questions.length)}`)
    const tallies = new Map<string, Tally>()
    for (const [at, message] of readMessages().entries()) {
      if (message.split !== 'test') continue
      const tally = tallies.get(message.route) ?? { right: 0, all: 0 }
      tallies.set(message.route, tally)
      tally.all += 1
      if (await isUnderstood(core, { ...message, q: typed(message.q, at) })) tally.right += 1
    }
    lines.push(`\nUndecided, held back, ${kind}: whether the orientation begins`)
    for (const undecided of [true, false]) {
      const said = readUndecided().filter((line) => line.undecided === undecided)
      const replies = await Promise.all(
        said.map(({ q }, at) => startTalk(core, core.newId()).say(typed(q, at))),
      )
      const begun = replies.filter(beginsOrientation).length
      lines.push(
        `${(undecided ? 'undecided' : 'otherwise').padEnd(16)} ${begun}/${said.length} ${share(begun, said.length)}`,
      )
    }
    lines.push(
      `\nTalk, held back, ${kind}: what the classifier of messages makes of it, from ${leastSure.asksNoPoint}`,
    )
    const talk = readTalk().map(({ q, kind: wanted }, at) => {
      const [guess] = core.read(typed(q, at)).kinds()
      return { wanted, taken: guess && guess.probability >= leastSure.asksNoPoint ? guess.label : 'question' }
    })
    for (const wanted of new Set(talk.map((line) => line.wanted))) {
      const said = talk.filter((line) => line.wanted === wanted)
      const right = said.filter(({ taken }) => taken === wanted).length
      const untaken = said.filter(({ taken }) => taken === 'question').length
      lines.push(
        `${wanted.padEnd(16)} ${right}/${said.length} ${share(right, said.length)}, as something else ${said.length - right - (wanted === 'question' ? 0 : untaken)}`,
      )
    }
    lines.push(`\nMessages, held back, ${kind}`)
    for (const [route, { right, all }] of tallies)
      lines.push(`${route.padEnd(16)} ${right}/${all} ${share(right, all)}`)
    const sum = [...tallies.values()].reduce(
      (total, { right, all }) => ({ right: total.right + right, all: total.all + all }),
      { right: 0, all: 0 },
    )
    lines.push(`${'all'.padEnd(16)} ${sum.right}/${sum.all} ${share(sum.right, sum.all)}`)
  }
  return lines
}

/** Whether a reply cites a right sheet, cites others only, or does not answer. */
function endingOf(reply: Reply, { topics }: Question): string {
  if (reply.status !== 'answered') return reply.status
  const about = citedBy(reply).map(topicOf)
  return topics.some((topic) => about.includes(topic)) ? 'cites a right sheet' : 'cites other sheets'
}

function share(part: number, all: number): string {
  return (all === 0 ? 0 : part / all).toFixed(3)
}

/** Whether the assistant does what the message wants. */
async function isUnderstood(core: ReturnType<typeof createTestCore>, message: Message): Promise<boolean> {
  const { q, route, topics } = message
  const read = core.read(q)
  const talk = startTalk(core, core.newId())
  if (message.after) await talk.say(message.after)
  const reply = await talk.say(q)
  const cited = citedBy(reply)
  const about = new Set(cited.map(topicOf))
  const tells = (facet: string) => {
    const place = core.library.routes.facets[facet]?.job ?? core.library.routes.facets[facet]?.aid
    return facet === 'apercu'
      ? cited.length > 0
      : cited.some((section) => section.endsWith(`#${place?.section}`))
  }
  switch (route) {
    case 'compare':
      return topics.every((topic) => about.has(topic))
    case 'list':
      return read.list !== null || about.size > 2
    case 'becoming':
      return about.has(topics.at(-1) ?? '')
    case 'opportunities':
      return reply.blocks.some(({ type }) => type === 'opportunities') || asksForPlace(reply)
    case 'smalltalk':
      return reply.status === 'answered' && cited.length === 0
    case 'command':
      return (
        read.command === message.command ||
        (message.command === 'start:orientation' && reply.status === 'question')
      )
    case 'out_of_scope':
    case 'unanswerable':
      return ['out_of_scope', 'not_found', 'refused', 'crisis'].includes(reply.status)
    case 'two':
      return topics.some((topic) => about.has(topic)) && (message.facets ?? []).every(tells)
    case 'ambiguous':
      return reply.status === 'clarify'
    case 'followup':
      return topics.some((topic) => about.has(topic)) && (!message.facet || tells(message.facet))
  }
}

function asksForPlace({ blocks }: Reply): boolean {
  return blocks.some((block) => block.type === 'question' && /ville|où/i.test(block.text))
}

function beginsOrientation({ blocks }: Reply): boolean {
  return blocks.some((block) => block.type === 'question' && block.dialogue === 'orientation')
}
