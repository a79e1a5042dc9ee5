import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ReplyPart } from '../../src/assistant/assistant.ts'
import type { Core } from '../../src/assistant/core.ts'
import { createAssistant } from '../../src/assistant/handle-turn.ts'
import { blocksOf } from '../../src/assistant/parts.ts'
import type { ConversationState } from '../../src/assistant/state.ts'
import type { Turn } from '../../src/assistant/turn.ts'
import { writerOf } from '../support/fake-writer.ts'
import { jobsOf, questionOf } from '../support/read-reply.ts'
import { startTalk } from '../support/talk.ts'
import { createTestCore, now } from '../support/test-core.ts'

type Store = Core['store']

/** Loads and saves take a while, never the same: turns that come together meet between load and save. */
function slowStore(store: Store): Store {
  let calls = 0
  const pause = () => sleep((calls++ * 7) % 5)
  return {
    async load(id) {
      const stored = await store.load(id)
      await pause()
      return stored
    },
    async save(id, document, expectedVersion) {
      await pause()
      return store.save(id, document, expectedVersion)
    },
    delete: (id) => store.delete(id),
  }
}

/** Lets another turn slip in before the first save. */
function overtakenStore(store: Store, overtake: (document: ConversationState) => ConversationState): Store {
  let done = false
  return {
    ...store,
    load: (id) => store.load(id),
    delete: (id) => store.delete(id),
    async save(id, document, expectedVersion) {
      if (!done) {
        done = true
        const current = await store.load(id)
        if (current) await store.save(id, overtake(current.document), current.version)
      }
      return store.save(id, document, expectedVersion)
    },
  }
}

test('a conversation that is erased while a turn is under way stays erased', async () => {
  const core = createTestCore()
  await startTalk(core).say('bonjour')
  const store = {
    ...core.store,
    load: core.store.load.bind(core.store),
    delete: core.store.delete.bind(core.store),
    save: async (...save: Parameters<Store['save']>) => {
      await core.store.delete('talk-1')
      return core.store.save(...save)
    },
  }
  const reply = await startTalk({ ...core, store }).say('Combien gagne un AES ?')
  expect(JSON.stringify(reply.blocks)).toContain('brut par mois')
  expect(await core.store.load('talk-1')).toBeNull()
})

describe('the same turn again', () => {
  const turns: Omit<Turn, 'conversationId'>[] = [
    { turnId: 'same', text: 'Combien gagne un aide-soignant ?' },
    { turnId: 'same', choice: { question: 'situation', option: 'recherche' } },
    { turnId: 'same', command: 'start:orientation' },
    { turnId: 'same', edit: { question: 'permis', option: 'oui' } },
  ]
  test.each(turns)('gives the same reply, emits it again, and moves nothing: %j', async (turn) => {
    const core = createTestCore()
    const talk = startTalk(core)
    const first = await talk.take(turn)
    const stored = await core.store.load(talk.id)
    const parts: ReplyPart[] = []
    const again = await createAssistant(core).handle(
      { conversationId: talk.id, ...turn },
      { now, caller: null },
      (part) => parts.push(part),
    )
    expect(again).toEqual(first)
    expect(blocksOf(parts)).toEqual(first.blocks)
    expect(await core.store.load(talk.id)).toEqual(stored)
  })

  test('is recognised after later turns', async () => {
    const talk = startTalk()
    const first = await talk.take({ turnId: 'one', choice: { question: 'situation', option: 'recherche' } })
    await talk.command('back')
    expect(
      await talk.take({ turnId: 'one', choice: { question: 'situation', option: 'recherche' } }),
    ).toEqual(first)
  })

  test('sent twice at once is taken once', async () => {
    const core = createTestCore()
    const talk = startTalk({ ...core, store: slowStore(core.store) })
    const turn = { turnId: 'twin', choice: { question: 'situation', option: 'recherche' } }
    const [one, other] = await Promise.all([talk.take(turn), talk.take(turn)])
    expect(one).toEqual(other)
    expect((await core.store.load(talk.id))?.document.turns).toHaveLength(1)
  })
})

test('20 turns at once on one conversation: none is lost, none is taken twice', async () => {
  const core = createTestCore()
  const talk = startTalk({ ...core, store: slowStore(core.store) })
  await talk.say('salut')
  const answers = core.orientation.questions
    .filter(({ when, kind }) => !when && kind === 'choice')
    .flatMap(({ id, choices: [first] }) => (first ? [{ question: id, option: first.id }] : []))
  const turns: Omit<Turn, 'conversationId'>[] = [
    ...answers.map((choice, index) => ({ turnId: `answer-${index}`, choice })),
    ...Array.from({ length: 20 - answers.length }, (_, index) => ({
      turnId: `ask-${index}`,
      text: 'Combien gagne un AES ?',
    })),
  ]
  expect(turns).toHaveLength(20)
  // As a client does: a turn that is refused because the conversation is busy is sent again, with the same id.
  const persist = async (turn: Omit<Turn, 'conversationId'>): Promise<void> => {
    for (;;) {
      const taken = await talk.take(turn).catch((error: { code?: string }) => error)
      if (!('code' in taken)) return
      expect(taken.code).toBe('busy')
    }
  }
  await Promise.all(turns.map(persist))
  const document = (await core.store.load(talk.id))?.document
  const ids = document?.turns.map(({ turnId }) => turnId).slice(1)
  expect(ids?.toSorted()).toEqual(turns.map(({ turnId }) => turnId).toSorted())
  const given = document?.answers.map(({ question }) => question)
  expect(given?.toSorted()).toEqual(answers.map(({ question }) => question).toSorted())
})

describe('a turn that was overtaken', () => {
  test('is responded to anew when its reply depends on the answers', async () => {
    const core = createTestCore()
    const talk = startTalk(core)
    await talk.choose('situation', 'recherche')
    const store = overtakenStore(core.store, (document) => ({
      ...document,
      answers: [...document.answers, { kind: 'chosen', question: 'public', options: ['petits-enfants'] }],
    }))
    const reply = await startTalk({ ...core, store }, talk.id).choose('niveau', 'bac')
    expect(questionOf(reply)?.progress?.answered).toBe(3)
    const answers = (await core.store.load(talk.id))?.document.answers.map(({ question }) => question)
    expect(answers).toEqual(['situation', 'public', 'niveau'])
    expect(jobsOf(await talk.command('results'))[0]?.reasons.map(({ question }) => question)).toContain(
      'public',
    )
  })

  test('keeps an answer that holds: a model is called once, and nothing of the other turn is lost', async () => {
    const { writer, calls } = writerOf([{ text: 'Voilà.', sections: ['job:aide-soignant#difficile'] }])
    const core = createTestCore({ writer })
    const talk = startTalk(core)
    await talk.say('salut')
    const store = overtakenStore(core.store, (document) => ({
      ...document,
      answers: [...document.answers, { kind: 'chosen', question: 'situation', options: ['recherche'] }],
    }))
    const reply = await startTalk({ ...core, store }, talk.id).say(
      'Quels vaccins faut-il pour travailler auprès des enfants ?',
    )
    expect([reply.mode, calls.length]).toEqual(['generate', 1])
    const document = (await core.store.load(talk.id))?.document
    expect(document?.turns.map(({ said }) => said)).toEqual([
      'salut',
      'Quels vaccins faut-il pour travailler auprès des enfants ?',
    ])
    expect(document?.answers).toHaveLength(1)
  })

  test('is refused as busy, in French, when it never gets through', async () => {
    const core = createTestCore()
    const store: Store = {
      ...core.store,
      load: (id) => core.store.load(id),
      save: async () => 'stale',
      delete: core.store.delete,
    }
    await expect(startTalk({ ...core, store }).say('salut')).rejects.toMatchObject({
      name: 'TurnError',
      code: 'busy',
      message: expect.stringContaining('réessayez'),
    })
  })
})
