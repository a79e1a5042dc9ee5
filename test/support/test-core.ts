import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { createSituationReader } from '../../src/aids/read-situation.ts'
import { createReader } from '../../src/answer/understand.ts'
import { caseLinkSchema, codeFrom } from '../../src/assistant/case-code.ts'
import { type Content, contentPath, indexPath } from '../../src/assistant/content.ts'
import type { Core } from '../../src/assistant/core.ts'
import { threadLinkSchema } from '../../src/assistant/handover.ts'
import { loadAids } from '../../src/assistant/load-aids.ts'
import { loadLibrary } from '../../src/assistant/load-library.ts'
import { conversationStateSchema } from '../../src/assistant/state.ts'
import { shareSchema } from '../../src/assistant/summary.ts'
import { createOpportunityFinder } from '../../src/opportunities/opportunity-finder.ts'
import type { Place, PlaceFinder } from '../../src/places/place.ts'
import { createSafety } from '../../src/safety/safety.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'

export const now = new Date('2026-11-22T10:00:00Z')

/** The compiled content, as `npm run knowledge` wrote it. */
export function readCompiledContent(): Content {
  return JSON.parse(readFileSync(`public${contentPath}`, 'utf8'))
}

export function readCompiledIndex(): ArrayBuffer {
  const bytes = readFileSync(`public${indexPath}`)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

export const lille: Place = {
  kind: 'commune',
  label: 'Lille (59)',
  name: 'Lille',
  code: '59350',
  department: '59',
  postalCodes: ['59000', '59160', '59260', '59777', '59800'],
  coordinates: { latitude: 50.633, longitude: 3.0586 },
}

const saintDenis = (department: string, code: string): Place => ({
  ...lille,
  label: `Saint-Denis (${department})`,
  name: 'Saint-Denis',
  code,
  department,
  coordinates: null,
})

/** Knows Lille and two communes named Saint-Denis. */
const places: PlaceFinder = {
  async find(text) {
    if (/lille|59000/i.test(text)) return { kind: 'found', place: lille }
    if (/93/.test(text)) return { kind: 'found', place: saintDenis('93', '93066') }
    if (/denis/i.test(text))
      return { kind: 'ambiguous', places: [saintDenis('974', '97411'), saintDenis('93', '93066')] }
    return { kind: 'unknown' }
  },
}

const content = readCompiledContent()
const library = loadLibrary(content, readCompiledIndex(), '2026-11-22')
const read = createReader(library)
const aids = loadAids(content, library.knowledge)
const readSituation = createSituationReader(aids.vocabulary)
const safety = createSafety(content.safety)

/** The real content and the real parts, with a store in memory, no key and no network. */
export function createTestCore(overrides: Partial<Core> = {}): Core {
  let ids = 0
  return {
    orientation: content.orientation,
    library,
    read,
    aids,
    readSituation,
    safety,
    store: createMemoryStore({ schema: conversationStateSchema, retentionSeconds: 3600, now: () => now }),
    shares: createMemoryStore({ schema: shareSchema, retentionSeconds: 3600, now: () => now }),
    cases: createMemoryStore({ schema: caseLinkSchema, retentionSeconds: 3600, now: () => now }),
    threads: createMemoryStore({ schema: threadLinkSchema, retentionSeconds: 3600, now: () => now }),
    desk: null,
    claims: createMemoryStore({
      schema: z.record(z.string(), z.never()),
      retentionSeconds: 3600,
      now: () => now,
    }),
    newCode: () => codeFrom(crypto.getRandomValues(new Uint8Array(8))),
    places,
    opportunities: createOpportunityFinder({
      config: { franceTravail: null, immersionFacilitee: null, laBonneAlternance: null },
      fetch: () => Promise.reject(new Error('No network in unit tests.')),
      now: () => now.getTime(),
    }),
    nearestInMeaning: null,
    writer: null,
    admitModel: async () => true,
    spendModel: async () => {},
    reportUnanswered: () => {},
    newId: () => `id-${++ids}`,
    retentionSeconds: 3600,
    ...overrides,
  }
}
