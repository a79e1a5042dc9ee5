import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/assistant/reply.ts'
import { readQuestions, readTalk } from '../eval/questions.ts'
import { citedBy, textOf } from '../support/read-reply.ts'
import { askOnce, startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const { smallTalk } = core.library.routes
/** What a reply took a message for: small talk by its id, `person`, or something else. */
function takenFor(reply: Reply): string {
  const text = textOf(reply)
  if (text.includes('Ici, personne ne peut vous répondre')) return 'person'
  return smallTalk.find((talk) => text.includes(talk.reply))?.id ?? 'something else'
}

describe('small talk in other words than those of the routes', () => {
  test.each([
    ['au revoir et bonne soirée', 'au-revoir'],
    ['super merci, vous m’avez bien aidée', 'merci'],
    ['ok merci bcp bonne journée', 'au-revoir'],
    ['t’es une ia ou un vrai gars ?', 'robot'],
    ['qui voit ce que j’écris ici ?', 'donnees'],
    ['c nul votre truc vous répondez à côté', 'plainte'],
    ['plus simple svp', 'simplifier'],
    ['vous auriez pas quelqu’un que je peux appeler', 'person'],
  ])('« %s » is taken for %s, and nothing is cited', async (text, kind) => {
    const reply = await askOnce(core, text)
    expect(takenFor(reply)).toBe(kind)
    expect(citedBy(reply)).toEqual([])
  })

  test('comes back to the pending question', async () => {
    const talk = startTalk(core)
    await talk.command('start:orientation')
    const reply = await talk.say('merci c’est super gentil de votre part')
    expect(takenFor(reply)).toBe('merci')
    expect(reply.blocks.some(({ type }) => type === 'question')).toBe(true)
  })

  test.each([
    'merci de me dire combien gagne un AES',
    'bonjour, quel diplôme pour être AESH ?',
    'qui contacter pour une VAE d’aide-soignant ?',
    'aide moi',
  ])('« %s » is none', async (text) => {
    expect(takenFor(await askOnce(core, text))).toBe('something else')
  })
})

describe('of messages held back', () => {
  const held = readTalk()

  test('more than half of the small talk is taken for what it is, and little for other talk', async () => {
    const talk = held.filter(({ kind }) => kind !== 'question')
    const taken = await Promise.all(talk.map(async ({ q }) => takenFor(await askOnce(core, q))))
    const right = taken.filter((kind, at) => kind === talk[at]?.kind).length
    const wrong = taken.filter((kind, at) => kind !== talk[at]?.kind && kind !== 'something else').length
    expect(right / talk.length).toBeGreaterThan(0.5)
    expect(wrong / talk.length).toBeLessThan(0.05)
  })

  test('no question is taken for talk', async () => {
    const questions = [
      ...held.filter(({ kind }) => kind === 'question'),
      ...readQuestions().filter(({ split }) => split === 'test'),
    ]
    for (const { q } of questions)
      expect([q, takenFor(await askOnce(core, q))]).toEqual([q, 'something else'])
  })
})
