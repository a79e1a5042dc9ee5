import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/assistant/reply.ts'
import { readQuestions, readUndecided } from '../eval/questions.ts'
import { citedBy, textOf } from '../support/read-reply.ts'
import { askOnce, startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const begins = ({ blocks }: Reply) =>
  blocks.some((block) => block.type === 'question' && block.dialogue === 'orientation')

async function shareThatBegins(texts: readonly string[]): Promise<number> {
  const replies = await Promise.all(texts.map((text) => askOnce(core, text)))
  return replies.filter(begins).length / texts.length
}

describe('somebody who does not know which job to choose', () => {
  test.each([
    'je c pas koi fère',
    'jsp quoi faire de ma vie',
    'je suis paumée',
    'tu peux m’aider à choisir ?',
    'aucune idée de ce que je veux faire plus tard',
    'je cherche ma voie',
    'vers quel métier m’orienter ?',
    'après 20 ans d’usine je veux tout changer mais vers quoi ?',
  ])('is asked the questions, and told that it is all right: « %s »', async (text) => {
    const reply = await askOnce(core, text)
    expect(begins(reply)).toBe(true)
    expect(citedBy(reply)).toEqual([])
  })

  test('has what they tell of themselves noted on the way', async () => {
    const reply = await askOnce(core, 'je suis au lycée et je sais vraiment pas quoi faire plus tard')
    expect(begins(reply)).toBe(true)
    expect(JSON.stringify(reply.blocks)).not.toContain('Où en êtes-vous')
  })

  test('in the middle of the questions is helped over the one that is asked', async () => {
    const talk = startTalk(core)
    await talk.command('start:orientation')
    const reply = await talk.say('franchement je sais pas du tout ce qui me plaît')
    expect(begins(reply)).toBe(true)
    expect(textOf(reply)).toContain('pas grave de ne pas savoir')
  })

  test('in the middle of the questions is never answered with sentences that were not asked for', async () => {
    const talk = startTalk(core)
    await talk.command('start:orientation')
    for (const text of ['franchement jsé pa', 'ni l’un ni l’autre', 'bof', 'un peu de tout ça']) {
      const reply = await talk.say(text)
      expect([text, citedBy(reply), begins(reply)]).toEqual([text, [], true])
    }
  })

  test.each([
    'je suis perdue dans les aides, laquelle pour financer le diplôme d’aide-soignant ?',
    'aide-moi à remplir mon dossier de VAE',
    'jsp si je dois choisir aide soignant ou AES',
    'merci, vous m’avez bien aidée à choisir',
    'je veux parler à quelqu’un',
    'je sais plus quoi faire, je veux mourir',
  ])('is not somebody who says something more precise: « %s »', async (text) => {
    expect(begins(await askOnce(core, text))).toBe(false)
  })
})

test('of messages held back, four undecided in five begin, and hardly any other', async () => {
  const held = readUndecided()
  const textsOf = (wanted: boolean) => held.filter(({ undecided }) => undecided === wanted).map(({ q }) => q)
  expect(await shareThatBegins(textsOf(true))).toBeGreaterThanOrEqual(0.8)
  expect(await shareThatBegins(textsOf(false))).toBeLessThanOrEqual(0.06)
})

test('of questions held back, hardly any begins', async () => {
  const questions = readQuestions().filter(({ split }) => split === 'test')
  expect(await shareThatBegins(questions.map(({ q }) => q))).toBeLessThanOrEqual(0.04)
})
