import { constantsOn, type DatedConstants } from './constants.ts'
import type { Aid } from './schema/aid.ts'
import type { Constants } from './schema/constants.ts'
import type { EndedAid } from './schema/ended-aids.ts'
import type { Glossary } from './schema/glossary.ts'
import type { Guide } from './schema/guide.ts'
import type { Job } from './schema/job.ts'
import type { Pathways } from './schema/pathways.ts'
import type { Fact } from './schema/sheet.ts'
import type { Territories } from './schema/territories.ts'

export type Sheet = Job | Aid | Guide

/** What `npm run knowledge` writes: everything that is true, checked by the schemas when compiled. */
export type CompiledKnowledge = {
  constants: Constants
  jobs: Job[]
  aids: Aid[]
  guides: Guide[]
  endedAids: EndedAid[]
  glossary: Glossary
  pathways: Pathways
  territories: Territories
}

export type Knowledge = CompiledKnowledge & {
  /** By topic: `job:aide-soignant`, `aid:vae`, `guide:admission`. */
  sheet: (topic: string) => Sheet | undefined
  job: (id: string) => Job | undefined
  aid: (id: string) => Aid | undefined
  guide: (id: string) => Guide | undefined
}

/**
 * Puts the constants of a day into the compiled content and gives it its look-ups.
 * @param today ISO day
 */
export function loadKnowledge(compiled: CompiledKnowledge, today: string): Knowledge {
  const dated = constantsOn(compiled.constants, today)
  const whenNeeded =
    <Any extends Sheet>(fill: (sheet: Any) => Any) =>
    (sheet: Any) =>
      sheet.constants.length > 0 ? fill(sheet) : sheet
  const jobs = compiled.jobs.map(
    whenNeeded((job) => ({ ...filled(job, dated), facts: filledFacts(job.facts, dated) })),
  )
  const aids = compiled.aids.map(
    whenNeeded((aid) => ({
      ...filled(aid, dated),
      facts: filledFacts(aid.facts, dated),
      afterEnd: aid.afterEnd && dated.fill(aid.afterEnd),
    })),
  )
  const guides = compiled.guides.map(whenNeeded((guide) => filled(guide, dated)))
  const sheets = new Map([...jobs, ...aids, ...guides].map((sheet) => [sheet.topic, sheet]))
  const [jobById, aidById, guideById] = [byId(jobs), byId(aids), byId(guides)]
  return {
    ...compiled,
    jobs,
    aids,
    guides,
    sheet: (topic) => sheets.get(topic),
    job: (id) => jobById.get(id),
    aid: (id) => aidById.get(id),
    guide: (id) => guideById.get(id),
  }
}

function byId<Item extends { id: string }>(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

/** A sheet with its sentences filled, and the sources of its constants after its own. */
function filled<Any extends Sheet>(sheet: Any, dated: DatedConstants): Any {
  const sources = { ...sheet.sources }
  for (const name of sheet.constants) {
    const source = dated.source(name)
    if (source) sources[name] = source
  }
  const sections = sheet.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({ ...sentence, text: dated.fill(sentence.text) })),
    })),
  }))
  return { ...sheet, sources, sections }
}

type Facts<Key extends string> = Partial<Record<Key, Fact[]>>

function filledFacts<Key extends string>(facts: Facts<Key>, dated: DatedConstants): Facts<Key> {
  const result: Facts<Key> = { ...facts }
  for (const key in facts) result[key] = facts[key]?.map((fact) => filledFact(fact, dated))
  return result
}

function filledFact(fact: Fact, dated: DatedConstants): Fact {
  const { say, value } = fact
  const amount = (given: number | string) => (typeof given === 'string' ? dated.compute(given) : given)
  if (typeof value !== 'object' || !('min' in value)) return { ...fact, say: dated.fill(say) }
  const { min, max } = value
  return {
    ...fact,
    say: dated.fill(say),
    value: { ...value, min: amount(min), ...(max !== undefined && { max: amount(max) }) },
  }
}
