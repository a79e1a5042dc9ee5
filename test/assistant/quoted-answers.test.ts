import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CitedSentence, Reply } from '../../src/assistant/reply.ts'
import { factsOf } from '../../src/knowledge/facts.ts'
import { pathwayAnchor } from '../../src/knowledge/pathways.ts'
import { readQuestionSet } from '../support/read-question-set.ts'
import { citedBy, sentencesOf, sourceIdsOf } from '../support/read-reply.ts'
import { askOnce, startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const { knowledge } = core.library
const sheets = [...knowledge.jobs, ...knowledge.aids, ...knowledge.guides]

const asks = sheets.flatMap(({ sections }) => sections.flatMap((section) => section.asks))
const samples = readQuestionSet('test/eval/dev-sample.jsonl').map(({ q }) => q)
const terms = knowledge.glossary.flatMap(({ term, also }) => [term, ...also].map((name) => `c koi ${name} ?`))
const questions = [...new Set([...samples, ...asks, ...terms])]

/** All that a sheet says, sentence by sentence, straight from its facts and its sections. */
const saidBySheet = new Map(
  sheets.map((sheet) => [
    sheet.topic,
    new Set([
      ...factsOf(sheet).flatMap(([, facts]) => facts.map(({ say }) => say)),
      ...sheet.sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
      ),
    ]),
  ]),
)
const definitions = new Set(
  knowledge.glossary.flatMap(({ term, meanings }) =>
    meanings.map(({ name, explains }) => `${term} veut dire « ${name} ». ${explains}`),
  ),
)
const { everywhere, regions } = knowledge.territories
const schemes = new Set(
  [...everywhere, ...Object.values(regions).flatMap((region) => region.schemes)].map(({ say }) => say),
)
const steps = new Set(knowledge.pathways.steps.map(({ say }) => say))
const titles = sheets.map(({ title }) => title)
const intents = ['routes', 'safety']
  .map((name) => readFileSync(`intents/${name}.yaml`, 'utf8').replace(/\s+/g, ' '))
  .join(' ')

/** A sentence of ours may hold figures only in the title of a sheet, or when it stands in `intents/` word for word. */
function isOurWording(text: string): boolean {
  const bare = titles.reduce((rest, title) => rest.replaceAll(title, ''), text)
  return !/\d/.test(bare) || intents.includes(text)
}

/** What is told of the window of an aid, on the day of these tests. */
const endings = new Set(
  knowledge.aids.flatMap(({ title, window: { until }, replacedBy, afterEnd = '' }) => {
    const day = until && new Date(until).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
    const next = replacedBy && knowledge.aid(replacedBy)
    const replaced = next ? [`Cette aide est remplacée par « ${next.title} ».`] : []
    return day ? [`« ${title} » a pris fin le ${day}.`, afterEnd, ...replaced] : []
  }),
)

function isQuote({ text, sources }: CitedSentence): boolean {
  if (endings.has(text)) return true
  return sources.every((section) => {
    if (section.startsWith('glossary:')) return definitions.has(text)
    if (section.startsWith('territory:')) return schemes.has(text)
    const [topic = '', anchor] = section.split('#')
    if (topic.startsWith('job:') && anchor === pathwayAnchor) return steps.has(text)
    const hasSection = knowledge.sheet(topic)?.sections.some(({ id }) => id === anchor)
    return hasSection === true && saidBySheet.get(topic)?.has(text) === true
  })
}

function unfounded(reply: Reply): string[] {
  return sentencesOf(reply)
    .filter((sentence) => (sentence.sources.length > 0 ? !isQuote(sentence) : !isOurWording(sentence.text)))
    .map(({ text }) => text)
}

describe(`over ${questions.length} questions, without a model`, () => {
  const replies = new Map<string, Reply>()
  beforeAll(async () => {
    for (const question of questions) replies.set(question, await askOnce(core, question))
  }, 120_000)

  test('there are many of all kinds', () => {
    expect(questions.length).toBeGreaterThan(300)
  })

  test('every sentence is word for word in the sheet it cites, or is ours and tells no figure', () => {
    const wrong = [...replies].flatMap(([question, reply]) =>
      unfounded(reply).map((text) => ({ question, text })),
    )
    expect(wrong).toEqual([])
  })

  test('the sources hold every cited section once, each with a page to open', () => {
    const wrong = [...replies].filter(([, reply]) => {
      const listed = sourceIdsOf(reply)
      const isWhole =
        citedBy(reply).every((id) => listed.includes(id)) && new Set(listed).size === listed.length
      const items = reply.blocks.flatMap((block) => (block.type === 'sources' ? block.items : []))
      return !isWhole || items.some(({ url, title }) => !/^(\/|https:\/\/)/.test(url) || title === '')
    })
    expect(wrong).toEqual([])
  })

  test('a question that a section lists finds its sheet, nearly always', () => {
    const found = sheets.flatMap(({ topic, sections }) =>
      sections
        .flatMap((section) => section.asks)
        .flatMap((ask) => replies.get(ask) ?? [])
        .filter(({ status }) => status === 'answered')
        .map((reply) => citedBy(reply).some((section) => section.startsWith(`${topic}#`))),
    )
    // Two sheets may list the same words: 0.87 when written.
    expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.85)
  })
})

test('the same holds in one long conversation in the middle of an orientation', async () => {
  const talk = startTalk(createTestCore())
  await talk.command('start:orientation')
  const wrong = []
  for (const question of questions.filter((_, index) => index % 9 === 0))
    wrong.push(...unfounded(await talk.say(question)).map((text) => ({ question, text })))
  expect(wrong).toEqual([])
}, 30_000)
