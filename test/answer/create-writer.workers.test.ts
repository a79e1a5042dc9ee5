import { describe, expect, inject, it } from 'vitest'
import { createWriter, type WritingReport } from '../../src/answer/create-writer.ts'
import { createOpenAiModel } from '../../src/answer/openai-model.ts'
import { jobTrainingNames, nurseNames, passageOf } from '../support/passage-of.ts'

const models = inject('openai')
const passages = [
  passageOf(
    [
      'Les études d’infirmier durent 3 ans, soit six semestres.',
      'Le diplôme d’infirmier est de niveau 6, avec le grade de licence.',
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
const ours = passages.flatMap(({ quotes }) => quotes.map(({ text }) => text))

async function ask(baseUrl: string, api: 'chat' | 'responses', totalMilliseconds = 10_000) {
  const reports: WritingReport[] = []
  const writer = createWriter(
    async () => createOpenAiModel({ apiKey: models.apiKey, baseUrl, name: 'modele-local', api }),
    { limits: { totalMilliseconds }, report: (report) => reports.push(report) },
  )
  const texts: string[] = []
  const request = { question: 'combien de temps ?', passages, askedBefore: [] }
  for await (const { text } of writer.write(request, new AbortController().signal)) texts.push(text)
  return { texts, endings: reports[0]?.endings }
}

/** The whole suite runs in Node; here, that the SDK, streams, timers and signals work in the runtime of Workers. */
describe.each(['chat', 'responses'] as const)('the writer in workerd, over %s', (api) => {
  it('streams and releases true sentences', async () => {
    const { texts } = await ask(models.good, api)
    expect([...texts].sort()).toEqual([...ours].sort())
  })

  it('releases no lie', async () => {
    expect(await ask(models.lying, api)).toEqual({ texts: [], endings: ['complete', 'complete'] })
  })

  it('ends at the total limit when the model hangs', async () => {
    const { texts, endings } = await ask(models.hanging, api, 1500)
    expect(ours).toEqual(expect.arrayContaining(texts))
    expect(endings).toEqual(['late'])
  })

  it('keeps what came before a cut', async () => {
    const { texts, endings } = await ask(models.cutOff, api)
    expect(ours).toEqual(expect.arrayContaining(texts))
    expect(endings).toEqual(['failed'])
  })
})
