import type { SourcePassage } from '../../src/answer/passages.ts'
import type { Sheet } from '../../src/knowledge/knowledge.ts'

export type Names =
  | { kind: 'job'; title: string; short: string; become: string }
  | { kind: 'aid'; title: string }
  | { kind: 'guide'; title: string }

export const careAssistantNames: Names = {
  kind: 'job',
  title: 'Accompagnant éducatif et social ou accompagnante éducative et sociale',
  short: 'accompagnant éducatif et social',
  become: 'accompagnant éducatif et social ou accompagnante éducative et sociale',
}
export const nurseNames: Names = {
  kind: 'job',
  title: 'Infirmier ou infirmière',
  short: 'infirmier',
  become: 'infirmier ou infirmière',
}
export const jobTrainingNames: Names = { kind: 'aid', title: 'Formation avant embauche (POEI)' }

/** A passage that holds these sentences, of a sheet that has only its names. */
export function passageOf(
  sentences: readonly string[],
  names: Names,
  id = 'job:essai#section',
): SourcePassage {
  return {
    id,
    sheet: sheetOf(names),
    section: { id: 'section', title: 'Une partie', asks: ['une question'], paragraphs: [] },
    quotes: sentences.map((text) => ({ text, section: id, source: null })),
  }
}

function sheetOf(names: Names): Sheet {
  const shared = {
    id: 'essai',
    topic: 'job:essai',
    url: '/essai',
    sections: [],
    constants: [],
    also: [],
    sources: {},
  }
  if (names.kind === 'guide') return { ...shared, kind: 'guide', title: names.title }
  if (names.kind === 'aid')
    return { ...shared, kind: 'aid', title: names.title, audience: ['candidate'], window: {}, facts: {} }
  const profile = { traits: {}, requires: [], routes: [] }
  const { title, short, become } = names
  return { ...shared, kind: 'job', title, short, become, rome: [], ogr: [], profile, facts: {} }
}
