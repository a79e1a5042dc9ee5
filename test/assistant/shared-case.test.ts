import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { codeFrom, readCode } from '../../src/assistant/case-code.ts'
import { createAssistant } from '../../src/assistant/handle-turn.ts'
import { openCase, suggest } from '../../src/assistant/shared-case.ts'
import { createTestCore } from '../support/test-core.ts'

const now = new Date('2026-11-29T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const note = { kind: 'appointment' as const, topic: null, text: 'Mardi à 10 h, à l’agence' }

let core = createTestCore()
let assistant = createAssistant(core)
beforeEach(() => {
  core = createTestCore()
  assistant = createAssistant(core)
})

async function sharedCode(): Promise<string> {
  const context = { now, caller: null }
  await assistant.handle({ conversationId: 'p', text: 'je m’appelle comment déjà ? secret-du-chat' }, context)
  await assistant.handle(
    { conversationId: 'p', choice: { question: 'situation', option: 'scolaire' } },
    context,
  )
  const shared = await assistant.shareCase('p', now)
  if (!shared) throw new Error('Nothing was shared.')
  return shared.code
}

describe('a code', () => {
  test('has eight letters or digits that look like no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const code = codeFrom(bytes)
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{7}[2-9]$/)
        expect(readCode(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)).toBe(code)
      }),
    )
  })

  test.each(['', 'ABC', 'ABCDEFG0', 'ABCDEFGH2', 'ABCD EFG!', 'demandes'])('« %s » is none', (text) => {
    expect(readCode(text)).toBeNull()
  })

  test('is not given while nothing was answered', async () => {
    await assistant.handle({ conversationId: 'p', text: 'bonjour' }, { now, caller: null })
    expect(await assistant.shareCase('p', now)).toBeNull()
  })
})

describe('a case', () => {
  test('shows answers and what follows from them, and not one message', async () => {
    const opened = await openCase(core, await sharedCode(), 'ada', now)
    if (opened.kind !== 'open') throw new Error(opened.kind)
    expect(opened.case.answers).toEqual([expect.objectContaining({ question: 'situation' })])
    expect(opened.case.open).toHaveLength(1)
    expect(JSON.stringify(opened)).not.toContain('secret-du-chat')
  })

  test('is opened by one advisor only, within the hour', async () => {
    const code = await sharedCode()
    expect((await openCase(core, code, 'ada', later(61))).kind).toBe('unknown')
    expect((await openCase(core, code, 'ada', later(59))).kind).toBe('open')
    expect((await openCase(core, code, 'bob', later(59))).kind).toBe('unknown')
    expect((await openCase(core, code, 'ada', later(500))).kind).toBe('open')
  })

  test('goes to one of two who open it at the same moment', async () => {
    const code = await sharedCode()
    const kinds = await Promise.all(
      ['ada', 'bob'].map(async (who) => (await openCase(core, code, who, now)).kind),
    )
    expect(kinds.sort()).toEqual(['open', 'unknown'])
  })

  test('is closed when the person takes it back, makes a new code, or erases the conversation', async () => {
    const code = await sharedCode()
    await openCase(core, code, 'ada', now)
    const second = (await assistant.shareCase('p', now))?.code ?? ''
    expect((await openCase(core, code, 'ada', now)).kind).toBe('unknown')
    await assistant.revokeCase('p', now)
    expect((await openCase(core, second, 'ada', now)).kind).toBe('unknown')
    const third = (await assistant.shareCase('p', now))?.code ?? ''
    await assistant.forget('p')
    expect((await openCase(core, third, 'ada', now)).kind).toBe('unknown')
  })

  test('that was erased leaves no code behind', async () => {
    const code = await sharedCode()
    await assistant.forget('p')
    expect(await core.cases.load(`dossier/${code}`)).toBeNull()
  })

  test('is kept no longer because an advisor looks at it again', async () => {
    const code = await sharedCode()
    await openCase(core, code, 'ada', later(5))
    const kept = (await assistant.recall('p', now))?.expiresAt
    await openCase(core, code, 'ada', later(500))
    expect((await assistant.recall('p', now))?.expiresAt).toBe(kept)
  })

  test('cannot be found by trying: ten wrong codes in an hour, then even the right one has to wait', async () => {
    const code = await sharedCode()
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await openCase(core, 'ABCDEFG2', 'eve', now)).kind).toBe('unknown')
    expect((await openCase(core, 'ABCDEFG2', 'eve', now)).kind).toBe('limited')
    expect((await openCase(core, code, 'eve', now)).kind).toBe('limited')
    expect((await openCase(core, code, 'ada', now)).kind).toBe('open')
  })
})

describe('a suggestion', () => {
  test('reaches the person, who accepts or refuses, and both are dated', async () => {
    const code = await sharedCode()
    await openCase(core, code, 'ada', now)
    expect((await suggest(core, code, 'ada', note, later(5))).kind).toBe('sent')
    const [seen] = (await assistant.recall('p', now))?.suggestions ?? []
    expect(seen).toMatchObject({ text: note.text, at: later(5).toISOString(), answered: null })
    expect(await assistant.answerSuggestion('p', seen?.id ?? '', 'accepted', later(9))).toBe(true)
    const opened = await openCase(core, code, 'ada', later(10))
    expect(opened.kind === 'open' && opened.case.suggestions[0]).toMatchObject({
      answered: { answer: 'accepted', at: later(9).toISOString() },
    })
  })

  test('comes only from who opened the case, and five times at most', async () => {
    const code = await sharedCode()
    expect((await suggest(core, code, 'ada', note, now)).kind).toBe('unknown')
    await openCase(core, code, 'ada', now)
    expect((await suggest(core, code, 'bob', note, now)).kind).toBe('unknown')
    for (let count = 0; count < 5; count++)
      expect((await suggest(core, code, 'ada', { ...note, text: `${count}` }, now)).kind).toBe('sent')
    expect((await suggest(core, code, 'ada', note, now)).kind).toBe('full')
  })

  test('of a sheet that does not exist, or of another kind, is not sent', async () => {
    const code = await sharedCode()
    await openCase(core, code, 'ada', now)
    for (const topic of ['job:nimporte-quoi', 'aid:poei', null]) {
      const sent = await suggest(core, code, 'ada', { kind: 'job', topic, text: 'parce que' }, now)
      expect(sent.kind).toBe('incomplete')
    }
    expect((await assistant.recall('p', now))?.suggestions).toEqual([])
  })

  test('is read back by its advisor with the title of its sheet', async () => {
    const code = await sharedCode()
    await openCase(core, code, 'ada', now)
    const sent = await suggest(core, code, 'ada', { kind: 'job', topic: 'job:ambulancier', text: '' }, now)
    expect(sent.kind === 'sent' && sent.case.suggestions).toMatchObject([
      { title: 'Ambulancier ou ambulancière' },
    ])
  })

  test('stays with the person when access is taken back; under a new code five more may come', async () => {
    const code = await sharedCode()
    await openCase(core, code, 'ada', now)
    for (let count = 0; count < 5; count++)
      await suggest(core, code, 'ada', { ...note, text: `${count}` }, now)
    await assistant.revokeCase('p', later(1))
    expect((await assistant.recall('p', now))?.suggestions).toHaveLength(5)
    const second = (await assistant.shareCase('p', later(2)))?.code ?? ''
    const opened = await openCase(core, second, 'bob', later(3))
    expect(opened.kind === 'open' && opened.case.suggestions).toEqual([])
    expect((await suggest(core, second, 'bob', note, later(4))).kind).toBe('sent')
    const [first] = (await assistant.recall('p', now))?.suggestions ?? []
    expect(await assistant.answerSuggestion('p', first?.id ?? '', 'refused', later(5))).toBe(true)
    const kept = (await assistant.recall('p', now))?.suggestions ?? []
    expect(kept.map(({ answered }) => answered?.answer ?? null)).toEqual([
      'refused',
      null,
      null,
      null,
      null,
      null,
    ])
  })

  test('that is sent twice, as when a press is delivered again, comes once', async () => {
    const code = await sharedCode()
    await openCase(core, code, 'ada', now)
    for (let delivery = 0; delivery < 2; delivery++)
      expect((await suggest(core, code, 'ada', note, now)).kind).toBe('sent')
    expect((await assistant.recall('p', now))?.suggestions).toHaveLength(1)
  })

  test('that does not exist cannot be answered', async () => {
    await sharedCode()
    expect(await assistant.answerSuggestion('p', 'none', 'accepted', now)).toBe(false)
  })

  test('is not lost when the person writes at the same moment', async () => {
    const code = await sharedCode()
    await openCase(core, code, 'ada', now)
    await Promise.all([
      suggest(core, code, 'ada', note, now),
      assistant.handle({ conversationId: 'p', text: 'combien gagne un AES ?' }, { now, caller: null }),
      suggest(core, code, 'ada', { ...note, text: 'Jeudi' }, now),
    ])
    const record = await assistant.recall('p', now)
    expect(record?.suggestions).toHaveLength(2)
    expect(record?.turns).toHaveLength(3)
  })
})
