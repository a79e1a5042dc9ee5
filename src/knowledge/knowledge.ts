import type { Aid } from './schema/aid.ts'
import type { Glossary } from './schema/glossary.ts'
import type { Guide } from './schema/guide.ts'
import type { Job } from './schema/job.ts'
import type { Pathways } from './schema/pathways.ts'

export type Sheet = Job | Aid | Guide

/** What `npm run knowledge` writes: everything that is true, checked by the schemas when compiled. */
export type CompiledKnowledge = {
  jobs: Job[]
  aids: Aid[]
  guides: Guide[]
  glossary: Glossary
  pathways: Pathways
}

export type Knowledge = CompiledKnowledge & {
  /** By topic: `job:aide-soignant`, `aid:vae`, `guide:admission`. */
  sheet: (topic: string) => Sheet | undefined
  job: (id: string) => Job | undefined
  aid: (id: string) => Aid | undefined
  guide: (id: string) => Guide | undefined
}

/** Gives the compiled content its look-ups. */
export function loadKnowledge(compiled: CompiledKnowledge): Knowledge {
  const { jobs, aids, guides } = compiled
  const sheets = new Map([...jobs, ...aids, ...guides].map((sheet) => [sheet.topic, sheet]))
  const [jobById, aidById, guideById] = [byId(jobs), byId(aids), byId(guides)]
  return {
    ...compiled,
    sheet: (topic) => sheets.get(topic),
    job: (id) => jobById.get(id),
    aid: (id) => aidById.get(id),
    guide: (id) => guideById.get(id),
  }
}

function byId<Item extends { id: string }>(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
