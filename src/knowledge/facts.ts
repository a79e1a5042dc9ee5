import type { Sheet } from './knowledge.ts'
import type { AidFactKey } from './schema/aid.ts'
import type { JobFactKey } from './schema/job.ts'
import type { Fact } from './schema/sheet.ts'

/** In which section of a sheet each typed fact is shown. */
const jobFactSections = {
  pay: 'salaire',
  'diploma.name': 'formation',
  'diploma.level': 'formation',
  'training.duration': 'formation',
  'training.hours': 'formation',
  'training.cost': 'formation',
  'training.pay': 'formation',
  vae: 'formation',
  entry: 'acces',
  'entry.age': 'acces',
  'entry.without-diploma': 'acces',
  'entry.apprenticeship': 'acces',
  tasks: 'journee',
  people: 'equipe',
  places: 'equipe',
  conditions: 'difficile',
  career: 'evolution',
  demand: 'evolution',
  immersion: 'essayer',
} as const satisfies Record<JobFactKey, string>

const aidFactSections = {
  who: 'pour-qui',
  amount: 'combien',
  duration: 'combien',
  how: 'demarches',
  deadline: 'demarches',
  excludes: 'limites',
} as const satisfies Record<AidFactKey, string>

const factSections: Record<string, string> = { ...jobFactSections, ...aidFactSections }

/** The section in which a fact of this key is shown. */
export function sectionOfFact(key: string): string {
  return factSections[key] ?? 'bref'
}

/** The typed facts of a sheet by key; a guide has none. */
export function factsOf(sheet: Sheet): [key: string, facts: readonly Fact[]][] {
  if (sheet.kind === 'guide') return []
  return Object.entries(sheet.facts).map(([key, facts]) => [key, facts ?? []])
}

/** Facts of one section, in the order of the front matter. */
export function factsOfSection(sheet: Sheet, section: string): Fact[] {
  return factsOf(sheet).flatMap(([key, facts]) => (sectionOfFact(key) === section ? facts : []))
}
