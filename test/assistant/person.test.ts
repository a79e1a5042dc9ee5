import { beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { PersonRequest, ThreadMessage } from '../../src/assistant/advisor-desk.ts'
import { endTalk, hearAdvisor } from '../../src/assistant/advisor-talk.ts'
import type { ReplyPart } from '../../src/assistant/assistant.ts'
import type { Core } from '../../src/assistant/core.ts'
import { createAssistant } from '../../src/assistant/handle-turn.ts'
import { threadLinkSchema } from '../../src/assistant/handover.ts'
import { readOpeningHours } from '../../src/assistant/opening-hours.ts'
import { blocksOf } from '../../src/assistant/parts.ts'
import type { Reply } from '../../src/assistant/reply.ts'
import { conversationStateSchema } from '../../src/assistant/state.ts'
import { StoreError } from '../../src/store/conversation-store.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { noticesOf, textOf } from '../support/read-reply.ts'
import { askOnce, startTalk } from '../support/talk.ts'
import { createTestCore, now } from '../support/test-core.ts'

const alone = createTestCore()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const linksOf = (reply: Reply) => noticesOf(reply).flatMap(({ links = [] }) => links.map(({ url }) => url))
const handoversOf = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.type === 'handover' ? [block] : []))

describe('somebody who wants a person, where no advisor is configured', () => {
  test.each([
    'je veux parler à quelqu’un',
    'Je voudrais un conseiller svp',
    'parler à un humain',
    'je prefere parler a une vraie personne',
    'quelqu’un peut me rappeler ?',
    'comment joindre un conseiller',
  ])('is told who answers, and that nobody does here: « %s »', async (text) => {
    const reply = await askOnce(alone, text)
    expect(textOf(reply)).toContain('Ici, personne ne peut vous répondre')
    expect(linksOf(reply)).toContain('tel:3949')
  })

  test.each([
    'à qui parler d’une VAE ?',
    'combien gagne un conseiller en économie sociale familiale ?',
    'tu es une vraie personne ?',
  ])('is not everybody who says a word of it: « %s »', async (text) => {
    expect(textOf(await askOnce(alone, text))).not.toContain('Ici, personne ne peut vous répondre')
  })
})

type Posted = { thread: string; message: ThreadMessage }

/** A desk that notes what it is given. */
function deskOf() {
  const opened: PersonRequest[] = []
  const posted: Posted[] = []
  const desk: NonNullable<Core['desk']> = {
    open: async (request) => `T1/C1/${opened.push(request)}`,
    post: async (thread, message) => {
      posted.push({ thread, message })
    },
    hours: null,
    waitMinutes: 10,
  }
  return { desk, opened, posted }
}

describe('somebody who wants a person, where advisors answer', () => {
  let { desk, opened, posted } = deskOf()
  let core = createTestCore({ desk })
  let talk = startTalk(core)
  beforeEach(() => {
    ;({ desk, opened, posted } = deskOf())
    core = createTestCore({ desk })
    talk = startTalk(core)
  })
  const hear = (text: string, at = later(2), deliveryId = text) =>
    hearAdvisor(core, 'T1/C1/1', { text, deliveryId }, at)
  const turns = async (at = later(3)) => (await createAssistant(core).recall(talk.id, at))?.turns ?? []

  async function ask() {
    await talk.say('je veux parler à quelqu’un')
    return talk.choose('handover', 'send')
  }

  test('is offered it at every question of the orientation', async () => {
    await talk.command('start:orientation')
    for (let step = 0; step < 20; step++) {
      const reply = await talk.say('je veux parler à quelqu’un')
      expect(reply.blocks.at(-1)).toMatchObject({ type: 'question', id: 'handover' })
      if ((await talk.command('skip')).status === 'outcome') return
    }
    throw new Error('The orientation did not end.')
  })

  test('is shown what would be passed on, and nothing is before a yes', async () => {
    await talk.say('mon secret ne regarde personne')
    await talk.choose('situation', 'scolaire')
    const reply = await talk.say('je veux parler à quelqu’un')
    expect(textOf(reply)).toContain('Où en êtes-vous')
    expect(reply.blocks).toContainEqual(expect.objectContaining({ type: 'question', id: 'handover' }))
    expect(opened).toEqual([])
    await talk.choose('handover', 'send')
    expect(opened).toEqual([expect.objectContaining({ waitMinutes: 10 })])
    expect(opened[0]?.answers[0]?.answer).toContain('lycée')
    expect(JSON.stringify(opened)).not.toContain('mon secret')
  })

  test('may press a button instead of writing, and again while somebody answers', async () => {
    expect((await talk.choose('handover', 'ask')).status).toBe('question')
    await talk.choose('handover', 'send')
    expect(handoversOf(await talk.choose('handover', 'ask'))).toMatchObject([{ kind: 'sent' }])
    expect((await turns()).map(({ said }) => said)).toEqual([
      'Parler à une personne',
      'Oui, transmettre ma demande',
      'Parler à une personne',
    ])
    expect(posted).toEqual([])
  })

  test.each(['oui', 'Oui svp', 'ok', 'oui je veux bien', 'vas-y'])(
    'may write « %s » as well',
    async (text) => {
      await talk.say('je veux parler à quelqu’un')
      expect(handoversOf(await talk.say(text))).toMatchObject([{ kind: 'sent' }])
      expect(opened).toHaveLength(1)
    },
  )

  test('may write no as well, and a yes to something else passes nothing on', async () => {
    await talk.say('oui')
    await talk.say('je veux parler à quelqu’un')
    expect(linksOf(await talk.say('non merci'))).toContain('tel:3949')
    await talk.say('oui')
    expect(opened).toEqual([])
  })

  test('may end it in words', async () => {
    await ask()
    expect(handoversOf(await talk.say('Terminer l’échange'))).toMatchObject([{ kind: 'closed' }])
    expect(posted).toEqual([{ thread: 'T1/C1/1', message: { kind: 'closed' } }])
  })

  test('may say no, and has the other ways', async () => {
    await talk.say('je veux parler à quelqu’un')
    expect(linksOf(await talk.choose('handover', 'decline'))).toContain('tel:3949')
    expect(opened).toEqual([])
  })

  test('writes to the advisor, reads the answer, and comes back to the assistant', async () => {
    expect(handoversOf(await ask())).toMatchObject([{ kind: 'sent' }])
    expect(handoversOf(await talk.say('Combien gagne un AES ?'))).toMatchObject([{ kind: 'sent' }])
    expect(posted.at(-1)?.message).toEqual({ kind: 'person', text: 'Combien gagne un AES ?' })
    expect(await hear('Bonjour ! Venez mardi.')).toBe('delivered')
    const last = (await turns()).at(-1)
    expect(last).toMatchObject({ said: '' })
    expect(last && handoversOf(last.reply)).toMatchObject([
      { kind: 'message', text: 'Bonjour ! Venez mardi.' },
    ])
    expect(handoversOf(await talk.choose('handover', 'close'))).toMatchObject([{ kind: 'closed' }])
    expect(posted.at(-1)?.message).toEqual({ kind: 'closed' })
    expect(textOf(await talk.say('Combien gagne un AES ?'))).toContain('brut par mois')
    expect(await hear('Encore là ?')).toBe('over')
  })

  test('can still go on with the questions by their buttons', async () => {
    await ask()
    const reply = await talk.choose('situation', 'scolaire')
    expect(reply.blocks.some(({ type }) => type === 'question')).toBe(true)
    expect(posted).toEqual([])
  })

  test('is told when nobody answers, has the assistant back, and still gets a late answer', async () => {
    await ask()
    const told = (await turns(later(10))).at(-1)
    expect(told && handoversOf(told.reply)).toMatchObject([{ kind: 'unanswered' }])
    expect(told && linksOf(told.reply)).toContain('tel:3949')
    const reply = await talk.take({ text: 'Combien gagne un AES ?' }, later(12))
    expect(textOf(reply)).toContain('brut par mois')
    expect(await hear('Désolée pour l’attente', later(30))).toBe('delivered')
    expect(handoversOf(await talk.take({ text: 'Merci' }, later(31)))).toMatchObject([{ kind: 'sent' }])
    const kinds = (await turns(later(32))).flatMap(({ reply }) => handoversOf(reply).map(({ kind }) => kind))
    expect(kinds).toEqual(['sent', 'unanswered', 'message', 'sent'])
  })

  test('is told when the advisor ends it', async () => {
    await ask()
    expect(await endTalk(core, 'T1/C1/1', later(5))).toBe('delivered')
    expect(await endTalk(core, 'T1/C1/1', later(5))).toBe('over')
    const last = (await turns(later(6))).at(-1)
    expect(last && handoversOf(last.reply)).toMatchObject([{ kind: 'closed' }])
  })

  test('has personal data masked, and a helpline first in danger, which the advisor reads too', async () => {
    await ask()
    const masked = await talk.say('rappelez-moi au 06 12 34 56 78 pour mon inscription svp')
    expect(noticesOf(masked).some(({ kind }) => kind === 'privacy')).toBe(true)
    expect(JSON.stringify(posted)).not.toContain('12 34')
    const help = await talk.say('je veux mourir')
    expect(help.status).toBe('crisis')
    expect(help.blocks[0]).toMatchObject({ type: 'notice', kind: 'crisis' })
    expect(posted.at(-1)?.message).toEqual({ kind: 'person', text: 'je veux mourir' })
  })

  test('reads the helpline before the channel has taken the message', async () => {
    await ask()
    const told: ReplyPart[] = []
    const taken = Promise.withResolvers<void>()
    desk.post = () => taken.promise
    const help = createAssistant(core).handle(
      { conversationId: talk.id, text: 'je veux mourir' },
      { now, caller: null },
      (part) => told.push(part),
    )
    await expect.poll(() => JSON.stringify(told)).toContain('3114')
    taken.resolve()
    const { blocks } = await help
    expect(blocksOf(told)).toEqual(blocks)
  })

  test('reads the number before the word on masked data, whether or not somebody listens', async () => {
    const cry = 'mon numéro est 06 12 34 56 78, je veux mourir'
    for (const start of [async () => {}, ask]) {
      talk = startTalk(core, core.newId())
      await start()
      const told: ReplyPart[] = []
      const { status, blocks } = await createAssistant(core).handle(
        { conversationId: talk.id, text: cry },
        { now, caller: null },
        (part) => told.push(part),
      )
      expect(status).toBe('crisis')
      expect(blocksOf(told)).toEqual(blocks)
      const kinds = blocks.map((block) => (block.type === 'notice' ? block.kind : block.type))
      expect(kinds[0]).toBe('crisis')
      expect(kinds).toContain('privacy')
      expect(kinds.filter((kind) => kind === 'ai').length).toBeLessThanOrEqual(1)
    }
  })

  test('may try again after a failure that passed nothing on', async () => {
    const { claims } = core
    let isBroken = true
    const flaky: Core['claims'] = {
      load: (key) => claims.load(key),
      delete: (key) => claims.delete(key),
      save: async (key, document, version) => {
        if (isBroken && /handover\/[^/]*\/\d{4}-/.test(key)) throw new StoreError('down')
        return claims.save(key, document, version)
      },
    }
    const other = startTalk({ ...core, claims: flaky }, 'other')
    const send = () => other.take({ turnId: 'same', choice: { question: 'handover', option: 'send' } })
    await expect(send()).rejects.toThrow(StoreError)
    isBroken = false
    expect(handoversOf(await send())).toMatchObject([{ kind: 'sent' }])
    expect(opened).toHaveLength(1)
  })

  test('is told that a message went, and its answer arrives, when only the link could not be kept for longer', async () => {
    await ask()
    const { threads } = core
    core = {
      ...core,
      threads: {
        load: (key) => threads.load(key),
        delete: (key) => threads.delete(key),
        save: async () => {
          throw new StoreError('down')
        },
      },
    }
    expect(handoversOf(await startTalk(core).say('vous êtes là ?'))).toMatchObject([{ kind: 'sent' }])
    expect(await hear('Oui')).toBe('delivered')
  })

  test('can have the conversation erased in words: they are not passed on', async () => {
    await ask()
    expect(textOf(await talk.say('efface ma conversation'))).toContain('effacée')
    expect(posted.map(({ message }) => message.kind)).toEqual(['erased'])
    expect(await turns()).toEqual([])
  })

  test('does not have an insult passed on', async () => {
    await ask()
    expect((await talk.say('connard')).status).toBe('refused')
    expect(posted).toEqual([])
  })

  test('whose message is delivered twice has it posted once', async () => {
    await ask()
    await Promise.allSettled([
      talk.take({ turnId: 'm1', text: 'bonjour à vous' }),
      talk.take({ turnId: 'm1', text: 'bonjour à vous' }),
    ])
    await talk.take({ turnId: 'm1', text: 'bonjour à vous' })
    expect(posted).toHaveLength(1)
    await hear('Bonjour', later(1), 'event-1')
    await hear('Bonjour', later(1), 'event-1')
    const answers = (await turns()).filter(({ reply }) => handoversOf(reply)[0]?.kind === 'message')
    expect(answers).toHaveLength(1)
  })

  test('asks three times in an hour at most', async () => {
    for (let time = 0; time < 3; time++) {
      expect(handoversOf(await ask())).toMatchObject([{ kind: 'sent' }])
      await talk.choose('handover', 'close')
    }
    expect(handoversOf(await ask())).toEqual([])
    expect(opened).toHaveLength(3)
  })

  test('is told the truth when the channel cannot be reached', async () => {
    const broken = { ...desk, open: () => Promise.reject(new Error('down')) }
    const other = startTalk(createTestCore({ desk: broken }))
    const reply = await other.choose('handover', 'send')
    expect(handoversOf(reply)).toMatchObject([{ kind: 'not-sent' }])
    expect(linksOf(reply)).toContain('tel:3949')
    await ask()
    desk.post = () => Promise.reject(new Error('down'))
    expect(handoversOf(await talk.say('vous êtes là ?'))).toMatchObject([{ kind: 'not-relayed' }])
  })

  test('is told the hours when it is closed, and is not passed on', async () => {
    const hours = readOpeningHours('Mo-Fr 09:00-17:00')
    const shut = startTalk(createTestCore({ desk: { ...desk, hours } }))
    const sunday = new Date('2026-11-29T10:00:00Z')
    const reply = await shut.take({ text: 'je veux parler à quelqu’un' }, sunday)
    expect(textOf(reply)).toContain('du lundi au vendredi, de 9 h à 17 h')
    expect(linksOf(reply)).toContain('tel:3949')
    await shut.take({ choice: { question: 'handover', option: 'send' } }, sunday)
    expect(opened).toEqual([])
  })

  test('who erases the conversation is gone, and the advisor knows', async () => {
    await ask()
    expect(textOf(await talk.command('forget'))).toContain('reste dans son outil de travail')
    expect(posted.at(-1)?.message).toEqual({ kind: 'erased' })
    expect(await hear('Bonjour')).toBe('erased')
    expect(await hearAdvisor(core, 'T1/C1/other', { text: 'x', deliveryId: 'x' }, now)).toBe('unknown')
  })

  test('that is an advisor is sent to colleagues, by a button too, and to no page of the site', async () => {
    const asks = [
      { text: 'je veux parler à quelqu’un' },
      { choice: { question: 'handover', option: 'ask' } },
      { choice: { question: 'handover', option: 'send' } },
    ]
    for (const ask of asks) {
      const reply = await talk.take({ ...ask, audience: 'advisor' })
      expect(textOf(reply)).toContain('une personne de votre équipe')
      expect(linksOf(reply)).toEqual([])
    }
    expect(opened).toEqual([])
  })

  test('is still reached by an answer after a week of messages, and one that comes later still is told so', async () => {
    let clock = now
    const day = 24 * 3600
    const storeOf = <Document>(schema: z.ZodType<Document>, days: number) =>
      createMemoryStore({ schema, retentionSeconds: days * day, now: () => clock })
    core = createTestCore({
      desk,
      store: storeOf(conversationStateSchema, 7),
      threads: storeOf(threadLinkSchema, 30),
    })
    talk = startTalk(core)
    const wait = (days: number) => {
      clock = new Date(clock.getTime() + days * day * 1000)
      return clock
    }
    await ask()
    for (const message of ['un', 'deux', 'trois', 'quatre', 'cinq', 'six']) {
      expect(await hear(message, wait(6))).toBe('delivered')
      await talk.take({ text: message }, clock)
    }
    expect(await hear('toujours là', wait(6))).toBe('delivered')
    expect(await hear('trop tard', wait(8))).toBe('erased')
  })

  test('presses no button that does not exist', async () => {
    await expect(talk.choose('handover', 'other')).rejects.toThrow('n’existe pas')
  })
})
