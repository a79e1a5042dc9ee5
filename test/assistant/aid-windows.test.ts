import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../src/assistant/load-library.ts'
import { wording } from '../../src/assistant/wording.ts'
import type { Aid } from '../../src/knowledge/schema/aid.ts'
import { writerOf } from '../support/fake-writer.ts'
import { citedBy, noticesOf, sentencesOf, sourceIdsOf, textOf } from '../support/read-reply.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore, readCompiledContent, readCompiledIndex } from '../support/test-core.ts'

const content = readCompiledContent()

/** A core in which one aid has another window. */
function coreWith(id: string, change: Partial<Aid>, overrides: Parameters<typeof createTestCore>[0] = {}) {
  const { knowledge } = content
  const aids = knowledge.aids.map((aid) => (aid.id === id ? { ...aid, ...change } : aid))
  const library = loadLibrary(
    { ...content, knowledge: { ...knowledge, aids } },
    readCompiledIndex(),
    '2026-11-22',
  )
  return createTestCore({ library, ...overrides })
}

const question = 'Combien donne le CPF ?'
const cpf = content.knowledge.aids.find(({ id }) => id === 'cpf')
const permis = content.knowledge.aids.find(({ id }) => id === 'permis-apprenti')
const onDay = (day: string) => new Date(`${day}T12:00:00Z`)

describe('an aid that has ended', () => {
  test.each([
    'Ça existe encore l’aide au permis des apprentis ?',
    'aide permis apprenti 500 euros',
    'Combien pour l’aide au permis apprenti ?',
    'Comment demander l’aide permis apprenti ?',
  ])('is told as ended before anything else about it: « %s »', async (text) => {
    const reply = await askOnce(createTestCore(), text)
    const [first] = sentencesOf(reply).filter(({ sources }) =>
      sources.some((id) => id.startsWith('aid:permis-apprenti#')),
    )
    expect(first?.text).toBe(`« ${permis?.title} » a pris fin le 21 février 2026.`)
    expect(textOf(reply)).toContain(permis?.afterEnd)
    expect(sourceIdsOf(reply)).toEqual(citedBy(reply))
  })

  test('is told so on any day after its last, and on no day before', async () => {
    const core = coreWith('cpf', {
      window: { until: '2026-06-30' },
      afterEnd: 'Une demande reste possible un an.',
    })
    const told = `« ${cpf?.title} » a pris fin le 30 juin 2026. Une demande reste possible un an.`
    expect(textOf(await askOnce(core, question, onDay('2026-07-01')))).toContain(told)
    expect(textOf(await askOnce(core, question, onDay('2026-06-30')))).not.toContain('a pris fin')
  })

  test('names what took over, as a source to open', async () => {
    const core = coreWith('cpf', { window: { until: '2026-06-30' }, replacedBy: 'poei' })
    const reply = await askOnce(core, question)
    const poei = content.knowledge.aids.find(({ id }) => id === 'poei')
    expect(sentencesOf(reply)).toContainEqual({
      text: `Cette aide est remplacée par « ${poei?.title} ».`,
      sources: ['aid:poei#bref'],
    })
    expect(sourceIdsOf(reply)).toContain('aid:poei#bref')
  })

  test('is told as ended before what a model writes about it, once', async () => {
    const written = [
      { text: 'Le CPF paie des formations.', sections: ['aid:cpf#permis'] },
      { text: 'Il paie aussi le permis.', sections: ['aid:cpf#permis'] },
    ]
    const core = coreWith('cpf', { window: { until: '2026-05-01' } }, { writer: writerOf(written).writer })
    const reply = await askOnce(core, 'Est-ce que le CPF peut payer mon permis de conduire au village ?')
    expect(reply.mode).toBe('generate')
    expect(sentencesOf(reply).map(({ text }) => text)).toEqual([
      `« ${cpf?.title} » a pris fin le 1er mai 2026.`,
      'Le CPF paie des formations.',
      'Il paie aussi le permis.',
    ])
    expect(sourceIdsOf(reply)).toEqual(['aid:cpf#permis'])
  })
})

test('an aid that has not begun says when it begins', async () => {
  const core = coreWith('cpf', { window: { from: '2027-01-15' } })
  expect(textOf(await askOnce(core, question))).toContain('ne commence que le 15 janvier 2027')
  expect(textOf(await askOnce(core, question, onDay('2027-01-15')))).not.toContain('ne commence que')
})

test('a source past its review date is shown with a notice and the official link', async () => {
  const reply = await askOnce(createTestCore(), 'Combien gagne un aide-soignant ?', onDay('2030-01-01'))
  expect(noticesOf(reply)).toContainEqual({ type: 'notice', kind: 'to-verify', text: wording.toVerify })
  const officials = reply.blocks.flatMap((block) =>
    block.type === 'sources' ? block.items.map(({ official }) => official) : [],
  )
  expect(officials.some((url) => url?.startsWith('https://'))).toBe(true)
  const today = await askOnce(createTestCore(), 'Combien gagne un aide-soignant ?')
  expect(noticesOf(today).map(({ kind }) => kind)).toEqual(['ai'])
})
