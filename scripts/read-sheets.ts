import { globSync, readFileSync } from 'node:fs'
import {
  type ContentFile,
  compileAid,
  compileGuide,
  compileJob,
  type SharedFacts,
} from '../src/knowledge/compile/compile-sheet.ts'
import { ContentError, type ContentProblem, parseYaml } from '../src/knowledge/compile/content-error.ts'
import type { Aid } from '../src/knowledge/schema/aid.ts'
import { constantsSchema } from '../src/knowledge/schema/constants.ts'
import type { Guide } from '../src/knowledge/schema/guide.ts'
import type { Job } from '../src/knowledge/schema/job.ts'
import { sharedSourcesSchema } from '../src/knowledge/schema/sheet.ts'

/**
 * Compiles every sheet of the current folder, with the sources and constants that they share.
 * @throws ContentError with every problem found
 */
export function readSheets(): { jobs: Job[]; aids: Aid[]; guides: Guide[]; shared: SharedFacts } {
  const yaml = (path: string) => [readFileSync(path, 'utf8'), path] as const
  const shared: SharedFacts = {
    sources: parseYaml(sharedSourcesSchema, ...yaml('knowledge/sources.yaml')),
    constants: parseYaml(constantsSchema, ...yaml('knowledge/constants.yaml')),
  }
  const problems: ContentProblem[] = []
  const compileAll = <Sheet>(folder: string, compile: (file: ContentFile, shared: SharedFacts) => Sheet) =>
    globSync(`knowledge/${folder}/*.md`)
      .sort()
      .flatMap((path): Sheet[] => {
        try {
          return [compile({ path, text: readFileSync(path, 'utf8') }, shared)]
        } catch (error) {
          if (!(error instanceof ContentError)) throw error
          problems.push(...error.problems)
          return []
        }
      })
  const jobs = compileAll('jobs', compileJob)
  const aids = compileAll('aids', compileAid)
  const guides = compileAll('guides', compileGuide)
  if (problems.length > 0) throw new ContentError(problems)
  return { jobs, aids, guides, shared }
}
