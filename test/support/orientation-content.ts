import { readFileSync } from 'node:fs'
import { readSheets } from '../../scripts/read-sheets.ts'
import { type Orientation, orientationSchema } from '../../src/dialogue/schema.ts'
import { parseYaml } from '../../src/knowledge/compile/content-error.ts'
import type { Job } from '../../src/knowledge/schema/job.ts'

/** The real tree and the real jobs, from their files: what the dialogue needs, and nothing else that could break. */
export function readOrientationContent(): { orientation: Orientation; jobs: Job[] } {
  const path = 'intents/orientation.yaml'
  return {
    orientation: parseYaml(orientationSchema, readFileSync(path, 'utf8'), path),
    jobs: readSheets().jobs,
  }
}
