import { globSync, readFileSync } from 'node:fs'
import { type Orientation, orientationSchema } from '../../src/dialogue/schema.ts'
import { compileJob } from '../../src/knowledge/compile/compile-sheet.ts'
import { parseYaml } from '../../src/knowledge/compile/content-error.ts'
import type { Job } from '../../src/knowledge/schema/job.ts'

/** The real tree and the real jobs, from their files: what the dialogue needs, and nothing else that could break. */
export function readOrientationContent(): { orientation: Orientation; jobs: Job[] } {
  const path = 'intents/orientation.yaml'
  return {
    orientation: parseYaml(orientationSchema, readFileSync(path, 'utf8'), path),
    jobs: globSync('knowledge/jobs/*.md')
      .sort()
      .map((job) => compileJob({ path: job, text: readFileSync(job, 'utf8') })),
  }
}
