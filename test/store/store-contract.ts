import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ConversationStore } from '../../src/store/conversation-store.ts'

const noteSchema = z.object({ text: z.string(), writers: z.array(z.number()).default([]) })
const laterSchema = z.object({ text: z.string(), addedLater: z.number() })
type Note = z.infer<typeof noteSchema>

export const retentionSeconds = 1000

/** What a store under test offers: stores over the same documents, and a way to let time pass. */
export type StoreHarness = {
  createStore: <Document>(schema: z.ZodType<Document>) => ConversationStore<Document>
  letTimePass: (seconds: number, id: string) => Promise<void>
}

/** The one suite that every conversation store passes. */
export function describeStoreContract(name: string, harness: () => StoreHarness) {
  describe(`${name} keeps the contract of a conversation store`, () => {
    let count = 0
    const newId = () => `${name}:${++count}`
    const notes = () => harness().createStore(noteSchema)
    const note = (text: string): Note => ({ text, writers: [] })

    /** Saves over whatever is there, and gives the version back. */
    async function write(id: string, document: Note): Promise<number> {
      const stored = await notes().load(id)
      expect(await notes().save(id, document, stored?.version ?? 0)).toBe('saved')
      return versionOf(id)
    }
    async function versionOf(id: string): Promise<number> {
      const stored = await notes().load(id)
      if (!stored) throw new Error(`${id} should be stored`)
      return stored.version
    }
    const textOf = async (id: string) => (await notes().load(id))?.document.text

    it('finds nothing under an unknown id', async () => {
      expect(await notes().load(newId())).toBeNull()
    })

    it('saves a first document, and reads it back through another store', async () => {
      const id = newId()
      expect(await notes().save(id, note('premier'), 0)).toBe('saved')
      expect((await notes().load(id))?.document).toEqual(note('premier'))
    })

    it('keeps conversations apart', async () => {
      const [mine, other] = [newId(), newId()]
      await write(mine, note('la mienne'))
      await write(other, note('une autre'))
      expect(await textOf(mine)).toBe('la mienne')
    })

    it('gives each save a version of its own', async () => {
      const id = newId()
      const first = await write(id, note('un'))
      const second = await write(id, note('un'))
      expect(second).not.toBe(first)
      expect(await versionOf(id)).toBe(second)
    })

    it('refuses a stale write and changes nothing', async () => {
      const id = newId()
      const first = await write(id, note('un'))
      const second = await write(id, note('deux'))
      expect(await notes().save(id, note('en retard'), first)).toBe('stale')
      expect(await notes().save(id, note('comme si rien n’était là'), 0)).toBe('stale')
      expect(await notes().load(id)).toEqual({ document: note('deux'), version: second })
    })

    it('refuses a save that names a version where nothing is stored', async () => {
      const id = newId()
      expect(await notes().save(id, note('fantôme'), 7)).toBe('stale')
      expect(await notes().load(id)).toBeNull()
    })

    it('lets exactly one of two concurrent writers win', async () => {
      const id = newId()
      const version = await write(id, note('avant'))
      const outcomes = await Promise.all([
        notes().save(id, note('gauche'), version),
        notes().save(id, note('droite'), version),
      ])
      expect(outcomes.toSorted()).toEqual(['saved', 'stale'])
      expect(await textOf(id)).toBe(outcomes[0] === 'saved' ? 'gauche' : 'droite')
    })

    it('lets exactly one of two concurrent writers win, even when both write the same', async () => {
      const id = newId()
      const outcomes = await Promise.all([
        notes().save(id, note('même'), 0),
        notes().save(id, note('même'), 0),
      ])
      expect(outcomes.toSorted()).toEqual(['saved', 'stale'])
    })

    it('loses none of 50 concurrent writers who try again', { timeout: 60_000 }, async () => {
      const id = newId()
      const writers = Array.from({ length: 50 }, (_, index) => index)
      const append = async (writer: number): Promise<void> => {
        const stored = await notes().load(id)
        const before = stored?.document ?? note('')
        const after = { ...before, writers: [...before.writers, writer] }
        if ((await notes().save(id, after, stored?.version ?? 0)) === 'stale') await append(writer)
      }
      await Promise.all(writers.map(append))
      const stored = await notes().load(id)
      expect(stored?.document.writers.toSorted((a, b) => a - b)).toEqual(writers)
    })

    it('deletes at once, and does not mind an unknown id', async () => {
      const id = newId()
      await write(id, note('à oublier'))
      await notes().delete(id)
      expect(await notes().load(id)).toBeNull()
      await notes().delete(id)
      await notes().delete(newId())
    })

    it('brings nothing deleted back: neither by a late save nor into the conversation begun anew', async () => {
      const id = newId()
      const before = await write(id, note('à oublier'))
      await notes().delete(id)
      expect(await notes().save(id, note('en retard'), before)).toBe('stale')
      expect(await notes().load(id)).toBeNull()
      expect(await notes().save(id, note('nouveau départ'), 0)).toBe('saved')
      expect(await notes().save(id, note('en retard'), before)).toBe('stale')
      expect(await textOf(id)).toBe('nouveau départ')
    })

    it('forgets after the retention, and starts again from nothing', async () => {
      const id = newId()
      await write(id, note('passager'))
      await harness().letTimePass(retentionSeconds - 100, id)
      expect(await textOf(id)).toBe('passager')
      await harness().letTimePass(200, id)
      expect(await notes().load(id)).toBeNull()
      expect(await notes().save(id, note('de retour'), 0)).toBe('saved')
      expect(await textOf(id)).toBe('de retour')
    })

    it('starts the retention anew at each save', async () => {
      const id = newId()
      await write(id, note('un'))
      await harness().letTimePass(retentionSeconds - 100, id)
      await write(id, note('deux'))
      await harness().letTimePass(retentionSeconds - 100, id)
      expect(await textOf(id)).toBe('deux')
      await harness().letTimePass(200, id)
      expect(await notes().load(id)).toBeNull()
    })

    it.each([
      ['accents, emoji and typography', 'Élève à Noël : « ça va ? » — 5 000 € 👩🏽‍⚕️🧑‍🦽 œuvre \u2028 fin'],
      ['quotes, line ends and control characters', 'a"b\'c\\d\ne\tf\u0000g $1 %s {{x}}'],
      ['other scripts', 'مرحبا 你好 שלום'],
      ['text that looks like JSON or a number', '{"a":1}'],
      ['a document of 200 KB', 'é€👵 '.repeat(20_000)],
    ])('gives back unchanged: %s', async (_, text) => {
      const id = newId()
      await write(id, note(text))
      expect(await textOf(id)).toBe(text)
    })

    it('applies the schema to what it reads', async () => {
      const id = newId()
      await harness()
        .createStore(z.object({ text: z.string() }))
        .save(id, { text: 'ancien' }, 0)
      expect((await notes().load(id))?.document).toEqual({ text: 'ancien', writers: [] })
    })

    it('reads an unfit document as absent, and lets exactly one first save replace it', async () => {
      const id = newId()
      await write(id, note('d’avant'))
      const later = harness().createStore(laterSchema)
      expect(await later.load(id)).toBeNull()
      expect(await later.save(id, { text: 'en retard', addedLater: 0 }, 7)).toBe('stale')
      expect(await textOf(id)).toBe('d’avant')
      const outcomes = await Promise.all([
        later.save(id, { text: 'gauche', addedLater: 1 }, 0),
        later.save(id, { text: 'droite', addedLater: 2 }, 0),
      ])
      expect(outcomes.toSorted()).toEqual(['saved', 'stale'])
      expect((await later.load(id))?.document.text).toBe(outcomes[0] === 'saved' ? 'gauche' : 'droite')
    })
  })
}
