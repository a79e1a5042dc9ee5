import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseYaml } from '../../src/knowledge/compile/content-error.ts'
import { compileSafety } from '../../src/safety/compile-safety.ts'
import type { Help } from '../../src/safety/detect-danger.ts'
import { createSafety, type SafetyVerdict } from '../../src/safety/safety.ts'
import { type SafetyContent, safetySchema } from '../../src/safety/schema.ts'

export const contentText: string = readFileSync('intents/safety.yaml', 'utf8')
export const content: SafetyContent = parseYaml(safetySchema, contentText, 'intents/safety.yaml')
/** Through JSON, as it reaches a Worker. */
export const safety = createSafety(JSON.parse(JSON.stringify(compileSafety(content))))

const texts = z.array(z.string()).min(1)
const textsByName = z.record(z.string(), texts)

export const dangerCases = z
  .strictObject({ acute: textsByName, concern: textsByName })
  .parse(read('danger.yaml'))
export const quietCases = texts.parse(read('quiet.yaml'))
export const injectionCases = z
  .strictObject({ injection: texts, honest: texts })
  .parse(read('injection.yaml'))
export const personalDataCases = z
  .strictObject({ masked: z.array(z.tuple([z.string(), z.string(), z.string()])), kept: texts })
  .parse(read('personal-data.yaml'))
export const scopeCases = z.strictObject({ out: textsByName, in: texts }).parse(read('scope.yaml'))
export const insultCases = z
  .strictObject({ insult: z.array(z.tuple([z.string(), z.boolean()])), polite: texts })
  .parse(read('insult.yaml'))

/** The help of a verdict, be it said first or offered after. */
export function helpOf(verdict: SafetyVerdict): Help | null {
  return verdict.kind === 'danger' ? verdict.help : verdict.concern
}

function read(name: string): unknown {
  return parse(readFileSync(`test/safety/cases/${name}`, 'utf8'))
}
