import { createAidEngine } from '../../src/aids/evaluate-aids.ts'
import type { Feedback, Incident, WebDependencies } from '../../src/channels/web/web-dependencies.ts'
import { fixtureKnowledge } from './fixture-knowledge.ts'
import { scriptedAssistant } from './scripted-assistant.ts'
import { publicQuestion, situationQuestion } from './scripted-orientation.ts'

/** What the web channel did to its surroundings. */
export type Observed = { feedback: Feedback[]; incidents: Incident[] }

/**
 * Everything the web channel needs, with a scripted assistant and a small knowledge.
 * @param overrides what the test wants otherwise
 */
export function webDependencies(
  overrides: Partial<WebDependencies> = {},
): WebDependencies & { observed: Observed } {
  const observed: Observed = { feedback: [], incidents: [] }
  let ids = 0
  return {
    observed,
    assistant: scriptedAssistant(),
    knowledge: fixtureKnowledge(),
    search: async ({ q, kind = 'job', limit }) =>
      Array.from({ length: Math.min(limit, 2) }, (_, index) => ({
        topic: `${kind}:aide-soignant`,
        section: 'salaire',
        title: 'Aide-soignant',
        url: '/metiers/aide-soignant#salaire',
        excerpt: `Passage ${index} pour ${q}`,
        score: 1 - index / 10,
      })),
    opportunities: {
      find: async ({ place }, kinds) =>
        kinds.map((kind) => ({
          kind,
          title: `Près de ${place?.label ?? 'partout'}`,
          live: false,
          items: [],
          link: { label: 'Chercher', url: 'https://candidat.francetravail.fr' },
        })),
    },
    places: {
      find: async (text) => {
        const place = {
          kind: 'commune' as const,
          label: `${text} (59)`,
          name: text,
          code: '59350',
          department: '59',
          postalCodes: ['59000'],
          coordinates: null,
        }
        if (text === 'Saint-Denis')
          return { kind: 'ambiguous', places: [place, { ...place, label: 'Saint-Denis (974)' }] }
        return text === 'Nulle-Part' ? { kind: 'unknown' } : { kind: 'found', place }
      },
    },
    questions: () =>
      [situationQuestion, publicQuestion].map(({ id, text, multiple, choices }) => ({
        id,
        ask: text,
        multiple,
        choices,
      })),
    aids: createAidEngine({
      aids: [],
      vocabulary: { variables: {}, derived: {} },
      rules: {},
      compute: () => 0,
    }),
    health: async () => ({
      ok: true,
      store: 'memory',
      model: 'none',
      knowledge: { jobs: 3, aids: 2, guides: 1, toVerify: 0, ended: 1 },
      version: 'test',
    }),
    feedback: async (feedback) => {
      observed.feedback.push(feedback)
    },
    limits: { admit: async () => ({ allowed: true }) },
    callerKey: async () => 'caller',
    asset: async () => new Response('/* script */', { headers: { 'content-type': 'text/javascript' } }),
    report: (incident) => {
      observed.incidents.push(incident)
    },
    now: () => new Date('2026-11-22T10:00:00Z'),
    newId: () => `id-${++ids}`,
    allowDateOverride: false,
    conversationDays: 7,
    operator: null,
    version: 'test',
    ...overrides,
  }
}
