import { globSync, readFileSync } from 'node:fs'
import { passagesOf, type SourcePassage } from '../../src/answer/passages.ts'
import {
  type ContentFile,
  compileAid,
  compileGuide,
  compileJob,
} from '../../src/knowledge/compile/compile-sheet.ts'

/** Every section of the sheets as they are written today. */
export function readRealPassages(): SourcePassage[] {
  const compiled = <Sheet>(folder: string, compile: (file: ContentFile) => Sheet): Sheet[] =>
    globSync(`knowledge/${folder}/*.md`)
      .sort()
      .map((path) => compile({ path, text: readFileSync(path, 'utf8') }))
  return passagesOf({
    jobs: compiled('jobs', compileJob),
    aids: compiled('aids', compileAid),
    guides: compiled('guides', compileGuide),
  })
}
