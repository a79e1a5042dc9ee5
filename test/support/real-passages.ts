import { readSheets } from '../../scripts/read-sheets.ts'
import { passagesOf, type SourcePassage } from '../../src/answer/passages.ts'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'

/** Every section of the sheets as they are written today, with the figures of the day of the tests. */
export function readRealPassages(): SourcePassage[] {
  const { shared, ...sheets } = readSheets()
  const rest = {
    endedAids: [],
    glossary: [],
    pathways: { sources: {}, diplomas: {}, steps: [] },
    territories: { sources: {}, everywhere: [], regions: {} },
    constants: shared.constants,
  }
  return passagesOf(loadKnowledge({ ...sheets, ...rest }, '2026-11-22'))
}
