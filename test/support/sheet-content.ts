import { globSync, readFileSync } from 'node:fs'
import { passagesOf, type SourcePassage } from '../../src/answer/passages.ts'
import {
  type ContentFile,
  compileAid,
  compileGuide,
  compileJob,
} from '../../src/knowledge/compile/compile-sheet.ts'

function compiled<Sheet>(folder: string, compile: (file: ContentFile) => Sheet): Sheet[] {
  return globSync(`knowledge/${folder}/*.md`)
    .sort()
    .map((path) => compile({ path, text: readFileSync(path, 'utf8') }))
}

/** Every section of the real sheets, read from their files. */
export function readSourcePassages(): SourcePassage[] {
  return passagesOf({
    jobs: compiled('jobs', compileJob),
    aids: compiled('aids', compileAid),
    guides: compiled('guides', compileGuide),
  })
}
