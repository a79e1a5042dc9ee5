import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWriter, type WriterLimits, type WritingReport } from '../../src/answer/create-writer.ts'
import { createOpenAiModel } from '../../src/answer/openai-model.ts'
import type { TextModel } from '../../src/answer/text-model.ts'
import type { WrittenSentence } from '../../src/answer/writer.ts'
import type { Config } from '../../src/config.ts'
import { type FakeOpenAi, type Mishap, type ModelMode, startFakeOpenAi } from '../support/fake-openai.ts'
import { jobTrainingNames, nurseNames, passageOf } from '../support/passage-of.ts'

const passages = [
  passageOf(
    [
      'Les études d’infirmier durent 3 ans, soit six semestres.',
      'Le diplôme d’infirmier est de niveau 6, avec le grade de licence.',
      'À l’hôpital public, un infirmier débute à 1 944,50 € brut par mois, hors primes (grille de 2024).',
      'L’infirmier peut se spécialiser au bloc opératoire ou en anesthésie.',
    ],
    nurseNames,
    'job:infirmier#formation',
  ),
  passageOf(
    [
      'La POEI peut mener à un CDI, même en intérim.',
      'La convention de POEI se signe avant le premier jour.',
    ],
    jobTrainingNames,
    'aid:poei#combien',
  ),
]
const request = { question: 'combien de temps dure la formation ?', passages, askedBefore: [] }
const ours = passages.flatMap(({ quotes }) => quotes.map(({ text }) => text))

let model: FakeOpenAi
beforeAll(async () => {
  model = await startFakeOpenAi({ seed: 3, dripMilliseconds: 30 })
})
beforeEach(() => {
  model.requests.length = 0
})
afterAll(() => model.close())

type Changes = {
  limits?: Partial<WriterLimits>
  config?: Partial<NonNullable<Config['model']>>
  signal?: AbortSignal
}

/** Opens the local model as the Worker would. */
const openLocal =
  (config: Changes['config'] = {}) =>
  async () =>
    createOpenAiModel({
      apiKey: model.apiKey,
      baseUrl: model.url,
      name: 'modele-local',
      api: 'chat',
      ...config,
    })

async function ask(mode: ModelMode, { limits = {}, config = {}, signal }: Changes = {}) {
  model.behave(mode)
  const reports: WritingReport[] = []
  const writer = createWriter(openLocal(config), { limits, report: (report) => reports.push(report) })
  const sentences: WrittenSentence[] = []
  for await (const sentence of writer.write(request, signal ?? new AbortController().signal))
    sentences.push(sentence)
  return { sentences, texts: sentences.map(({ text }) => text), report: reports[0] }
}

describe.each(['chat', 'responses'] as const)('over the %s interface', (api) => {
  it('releases the sentences of a good model with their sections', async () => {
    const { sentences, report } = await ask('good', { config: { api } })
    expect(sentences.map(({ text }) => text).sort()).toEqual([...ours].sort())
    expect(
      sentences.every(({ text, sections }) =>
        passages.some(({ id, quotes }) => sections[0] === id && quotes.some((quote) => quote.text === text)),
      ),
    ).toBe(true)
    expect(report).toEqual({ endings: ['enough'], released: 6, refused: {} })
  })

  it('asks a thinking model for no temperature', async () => {
    const { texts } = await ask('good', { config: { api, name: 'gpt-5-mini' } })
    expect(texts).toHaveLength(6)
  })

  it('ends without a word when the key is wrong', async () => {
    const { texts, report } = await ask('good', { config: { api, apiKey: 'wrong' } })
    expect(texts).toEqual([])
    expect(report?.endings).toEqual(['failed'])
  })
})

describe('a model that fails', () => {
  const endings: [Mishap, string, number][] = [
    ['hang-before-headers', 'late', 300],
    ['hang-after-headers', 'late', 300],
    // The service asks to wait a second: one retry, and no time for it.
    ['rate-limited', 'late', 300],
    ['server-error', 'late', 300],
    ['garbage', 'failed', 10_000],
    ['binary', 'complete', 10_000],
    ['huge', 'complete', 10_000],
  ]
  it.each(endings)('%s: ends quietly', async (mode, ending, firstSentenceMilliseconds) => {
    const { texts, report } = await ask(mode, { limits: { firstSentenceMilliseconds } })
    expect(texts).toEqual([])
    expect(report?.endings).toEqual([ending])
  })

  it.each(['chat', 'responses'] as const)(
    'is cut off over %s: what was complete and true stays',
    async (api) => {
      const { texts, report } = await ask('cut-off', {
        limits: { firstSentenceMilliseconds: 5000 },
        config: { api },
      })
      expect(texts.length).toBeGreaterThan(0)
      expect(texts.length).toBeLessThan(6)
      expect(ours).toEqual(expect.arrayContaining(texts))
      expect(report?.endings).toEqual(['failed'])
    },
  )

  it('hangs midway: what was complete stays, and the total limit ends it', async () => {
    const { texts, report } = await ask('hang-midway', { limits: { totalMilliseconds: 2500 } })
    expect(texts.length).toBeGreaterThan(0)
    expect(ours).toEqual(expect.arrayContaining(texts))
    expect(report?.endings).toEqual(['late'])
  })

  it('refuses connections', async () => {
    const { texts, report } = await ask('good', {
      config: { baseUrl: 'http://127.0.0.1:9/v1' },
      limits: { firstSentenceMilliseconds: 5000 },
    })
    expect(texts).toEqual([])
    expect(report?.endings).toEqual(['failed'])
  })

  it('is no model at all: an address that answers with a page', async () => {
    const { texts } = await ask('good', { config: { baseUrl: model.url.replace('/v1', '/autre') } })
    expect(texts).toEqual([])
  })

  it('drips too slowly: the first sentence does not come in time', async () => {
    const { texts, report } = await ask('drip', { limits: { firstSentenceMilliseconds: 60 } })
    expect(texts).toEqual([])
    expect(report?.endings).toEqual(['late'])
  })
})

it('gives a sentence while the model still writes the next one', async () => {
  const rest = Promise.withResolvers<string>()
  const stub: TextModel = {
    async *stream() {
      yield 'Les études d’infirmier durent 3 ans, soit six semestres. [1]\nLe dipl'
      yield await rest.promise
    },
  }
  const writing = createWriter(async () => stub).write(request, new AbortController().signal)
  const sentences = writing[Symbol.asyncIterator]()
  expect((await sentences.next()).value).toMatchObject({ text: ours[0] })
  rest.resolve('ôme d’infirmier est de niveau 6. [1]')
  expect((await sentences.next()).value).toMatchObject({ text: 'Le diplôme d’infirmier est de niveau 6.' })
  expect((await sentences.next()).done).toBe(true)
})

describe('the caller', () => {
  it('gives up before the start', async () => {
    const { texts, report } = await ask('good', { signal: AbortSignal.abort() })
    expect(texts).toEqual([])
    expect(report?.endings).toEqual(['late'])
  })

  it('gives up midway', async () => {
    const { report } = await ask('hang-midway', { signal: AbortSignal.timeout(800) })
    expect(report?.endings).toEqual(['late'])
  })
})

describe('a second try', () => {
  it('is made once when nothing could be released, and told why', async () => {
    const { texts, report } = await ask('lie')
    expect(texts).toEqual([])
    expect(report?.endings).toEqual(['complete', 'complete'])
    expect(model.requests).toHaveLength(2)
    expect(model.requests[1]?.input).toContain('Ces phrases ont été refusées')
  })

  it('saves the answer when it is better', async () => {
    const answers = ['Les études d’infirmier durent 9 ans. [1]', 'Les études d’infirmier durent 3 ans. [1]']
    const stub: TextModel = {
      async *stream() {
        yield answers.shift() ?? ''
      },
    }
    const texts: string[] = []
    const writer = createWriter(async () => stub)
    for await (const { text } of writer.write(request, new AbortController().signal)) texts.push(text)
    expect(texts).toEqual(['Les études d’infirmier durent 3 ans.'])
  })

  it('is not made when a sentence was released', async () => {
    await ask('mixed')
    expect(model.requests).toHaveLength(1)
  })

  it('is not made when the model says that the extracts do not answer', async () => {
    const { texts, report } = await ask('unanswered')
    expect(texts).toEqual([])
    expect(report?.endings).toEqual(['unanswered'])
    expect(model.requests).toHaveLength(1)
  })

  it('is not made when the model was silent', async () => {
    const { report } = await ask('empty')
    expect(report?.endings).toEqual(['complete'])
    expect(model.requests).toHaveLength(1)
  })
})

describe('what is shown', () => {
  it('stops at the most sentences wanted', async () => {
    const { texts, report } = await ask('good', { limits: { sentences: 2 } })
    expect(texts).toHaveLength(2)
    expect(report?.endings).toEqual(['enough'])
  })

  it('holds no sentence twice', async () => {
    const { texts } = await ask('good', { limits: { sentences: 50 } })
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('is reported in counts and codes only, and nothing is logged', async () => {
    const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')]
    const { report } = await ask('mutate')
    await ask('server-error', { limits: { firstSentenceMilliseconds: 200 } })
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
    const values = Object.values(report?.refused ?? {})
    expect(values.length).toBeGreaterThan(0)
    expect(values.every((value) => typeof value === 'number')).toBe(true)
    expect(JSON.stringify(report)).not.toMatch(/infirmier|POEI/)
  })
})
