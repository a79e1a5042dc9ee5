import { readFileSync } from 'node:fs'
import type * as z from 'zod'
import { compileRules, RuleError } from '../src/aids/compile/compile-rules.ts'
import { mistakesIn } from '../src/aids/compile/prove-rules.ts'
import type { CompiledRules } from '../src/aids/expression.ts'
import { ruledAids } from '../src/aids/ruled-aid.ts'
import { type AidVocabulary, aidVocabularySchema } from '../src/aids/variables.ts'
import { examplesSchema, messagesSchema, unknownKinds } from '../src/answer/classify/collect-examples.ts'
import { routesSchema } from '../src/answer/routes-schema.ts'
import type { Content } from '../src/assistant/content.ts'
import { proveOrientation } from '../src/dialogue/prove.ts'
import { orientationSchema } from '../src/dialogue/schema.ts'
import { seededRandom } from '../src/dialogue/seeded-random.ts'
import { ContentError, type ContentProblem, parseYaml } from '../src/knowledge/compile/content-error.ts'
import { brokenReferences } from '../src/knowledge/compile/references.ts'
import type { CompiledKnowledge } from '../src/knowledge/knowledge.ts'
import { endedAidsSchema } from '../src/knowledge/schema/ended-aids.ts'
import { glossarySchema } from '../src/knowledge/schema/glossary.ts'
import { pathwaysSchema } from '../src/knowledge/schema/pathways.ts'
import { type Synonyms, synonymsSchema } from '../src/knowledge/schema/synonyms.ts'
import { territoriesSchema } from '../src/knowledge/schema/territories.ts'
import { compileSafety } from '../src/safety/compile-safety.ts'
import { safetySchema } from '../src/safety/schema.ts'
import { readSheets } from './read-sheets.ts'

/**
 * Reads, checks and proves everything under `knowledge/` and `intents/` of the current folder.
 * @throws ContentError with every problem found, each with file, line and field
 */
export function readContent(): {
  content: Content
  synonyms: Synonyms
  examples: z.infer<typeof examplesSchema>
  messages: z.infer<typeof messagesSchema>
} {
  const problems: ContentProblem[] = []
  const collect = <Result>(read: () => Result): Result[] => {
    try {
      return [read()]
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      problems.push(...error.problems)
      return []
    }
  }
  const yaml = (path: string) => [readFileSync(path, 'utf8'), path] as const

  const [sheets] = collect(readSheets)
  const [glossary] = collect(() => parseYaml(glossarySchema, ...yaml('knowledge/glossary.yaml')))
  const [pathways] = collect(() => parseYaml(pathwaysSchema, ...yaml('knowledge/pathways.yaml')))
  const [territories] = collect(() => parseYaml(territoriesSchema, ...yaml('knowledge/territories.yaml')))
  const [endedAids] = collect(() => parseYaml(endedAidsSchema, ...yaml('knowledge/ended-aids.yaml')))
  const [synonyms] = collect(() => parseYaml(synonymsSchema, ...yaml('knowledge/synonyms.yaml')))
  const [orientation] = collect(() => parseYaml(orientationSchema, ...yaml('intents/orientation.yaml')))
  const [vocabulary] = collect(() => parseYaml(aidVocabularySchema, ...yaml('intents/employer.yaml')))
  const [examples] = collect(() => parseYaml(examplesSchema, ...yaml('intents/examples.yaml')))
  const [messages] = collect(() => parseYaml(messagesSchema, ...yaml('intents/messages.yaml')))
  const [routes] = collect(() => parseYaml(routesSchema, ...yaml('intents/routes.yaml')))
  const [safety] = collect(() => parseYaml(safetySchema, ...yaml('intents/safety.yaml')))
  if (
    !sheets ||
    !glossary ||
    !pathways ||
    !territories ||
    !synonyms ||
    !endedAids ||
    !vocabulary ||
    !examples ||
    !messages ||
    !orientation ||
    !routes ||
    !safety ||
    problems.length > 0
  )
    throw new ContentError(problems)

  const { jobs, aids, guides, shared } = sheets
  const knowledge = {
    jobs,
    aids,
    guides,
    glossary,
    pathways,
    territories,
    endedAids,
    constants: shared.constants,
  }
  problems.push(...brokenReferences(knowledge))
  for (const label of unknownKinds(messages, routes))
    problems.push({
      file: 'intents/messages.yaml',
      line: 1,
      field: label,
      message:
        'Aucune sorte de message ne porte ce nom : prenez undecided, person, question, ou un id de smallTalk.',
    })
  for (const message of proveOrientation(orientation, jobs, seededRandom(2026)))
    problems.push({ file: 'intents/orientation.yaml', line: 1, field: '(arbre)', message })
  const [rules] = collect(() => compileAidRules(knowledge, vocabulary))
  if (!rules || problems.length > 0) throw new ContentError(problems)
  return {
    content: {
      knowledge,
      orientation,
      routes,
      aidRules: { vocabulary, rules },
      safety: compileSafety(safety),
    },
    synonyms,
    examples,
    messages,
  }
}

/** @throws ContentError for rules that cannot be read or lead nowhere */
function compileAidRules(
  { aids, endedAids }: Pick<CompiledKnowledge, 'aids' | 'endedAids'>,
  vocabulary: AidVocabulary,
): CompiledRules {
  const fail = (field: string, messages: string[]) =>
    new ContentError(messages.map((message) => ({ file: 'intents/employer.yaml', line: 1, field, message })))
  const ruled = ruledAids(aids)
  try {
    const rules = compileRules(ruled, vocabulary)
    const mistakes = mistakesIn(ruled, endedAids, vocabulary, rules)
    if (mistakes.length > 0) throw fail('(règles)', mistakes)
    return rules
  } catch (error) {
    if (error instanceof RuleError) throw fail(error.rule, [error.message])
    throw error
  }
}
