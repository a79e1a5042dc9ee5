import * as z from 'zod'
import { foldText } from './fold-text.ts'
import { groupsOf, PatternError, parsePattern, wordsOf, wordsThatDoNotCount } from './pattern.ts'
import { createReader } from './words.ts'

/** A phrase as editors write it; `pattern.ts` says how it is read. */
const patternSchema = z.string().superRefine((text, context) => {
  try {
    parsePattern(text)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    context.addIssue({ code: 'custom', message: error.message, continue: false })
  }
})
const patternsSchema = z.array(patternSchema)

const ruleSchema = z
  .strictObject({
    /** Any one of these phrases suffices. */
    says: patternsSchema.default([]),
    /** Phrases that must all stand in one sentence, in any order. */
    together: patternsSchema.default([]),
    /** Phrases that keep the rule quiet in their sentence. */
    unless: patternsSchema.default([]),
  })
  .refine(({ says, together }) => says.length > 0 || together.length > 1, {
    message: 'Il faut « says », ou au moins deux formulations dans « together ».',
  })

const idSchema = z.string().regex(/^[a-z-]+$/)
const linkSchema = z.strictObject({ label: z.string(), url: z.string().regex(/^(https:\/\/|tel:|sms:)\S+$/) })

const dangerSchema = z.strictObject({
  id: idSchema,
  /** Help first, at once. */
  acute: z.array(ruleSchema).min(1),
  /** The normal answer, then a gentle offer. */
  concern: z.array(ruleSchema).default([]),
  help: z.strictObject({ acute: z.string(), concern: z.string(), links: z.array(linkSchema).min(1) }),
  /** The danger to add when signs say that it is happening at this moment. */
  whenNow: idSchema.optional(),
})

const personalDataKindSchema = z.enum([
  'email',
  'iban',
  'nir',
  'card',
  'phone',
  'france-travail',
  'address',
  'name',
])

const topicSchema = z.strictObject({
  id: idSchema,
  says: patternsSchema.min(1),
  /** Anywhere in the message: the question is then ours. */
  unless: patternsSchema.default([]),
  message: z.string(),
  link: linkSchema,
})

const contentSchema = z.strictObject({
  /** Lists that patterns use by name: `<proche>`. A list may use those above it. */
  words: z.record(z.string().regex(/^[\p{Ll}\d-]+$/u), patternsSchema.min(1)),
  spelling: z.strictObject({
    short: z.record(z.string(), z.string()),
    fillers: z.array(z.string()),
    /** Words that `..` never passes over. */
    gapStops: z.array(z.string()),
  }),
  danger: z.strictObject({
    /** In order of urgency. */
    list: z.array(dangerSchema).min(1),
    /** Said after the help: one may go on talking here. */
    closing: z.string(),
    /** Signs that it is happening at this moment. */
    now: patternsSchema.min(1),
    /** Signs of a joke or a story: what looks acute is then a concern. */
    doubt: patternsSchema.min(1),
  }),
  personalData: z.strictObject({
    /** `{masked}` stands for the list of what was masked. */
    notice: z.string().includes('{masked}'),
    /** `label` holds letters only, so that masking twice changes nothing. */
    kinds: z.record(
      personalDataKindSchema,
      z.strictObject({ label: z.string().regex(/^[\p{L} -]+$/u), named: z.string() }),
    ),
  }),
  injection: z.strictObject({
    message: z.string(),
    rules: z.array(ruleSchema).min(1),
    /** The same without spaces. */
    glued: z.array(z.string().regex(/^[a-z]{12,}$/)),
  }),
  insult: z.strictObject({ message: z.string(), rules: z.array(ruleSchema).min(1) }),
  outOfScope: z.array(topicSchema).min(1),
})

/** Written in phrases for the eye; never read. */
const alwaysPassedOver = new Set(['n', 'ne'])

/** The content of `intents/safety.yaml`. */
export const safetySchema = contentSchema.superRefine((content, context) => {
  const names = Object.keys(content.words)
  const passedOver = new Set(
    content.spelling.fillers.map(foldText).filter((word) => !alwaysPassedOver.has(word)),
  )
  const { keys } = createReader(content.spelling)
  for (const { path, text } of patternsOf(content)) {
    const empty = wordsThatDoNotCount(parsePattern(text), (word) => keys(word).length > 0)
    if (empty.length > 0)
      context.addIssue({
        code: 'custom',
        path,
        message: `« ${empty.join(' ')} » ne compte pas : ajoutez un mot qui compte.`,
      })
    const [section, own] = path
    const usable = section === 'words' ? names.slice(0, names.indexOf(String(own))) : names
    const missing = groupsOf(parsePattern(text)).find((group) => !usable.includes(group))
    const idle = wordsOf(parsePattern(text)).find((word) => passedOver.has(foldText(word)))
    if (idle)
      context.addIssue({
        code: 'custom',
        path,
        message: `« ${idle} » est dans « fillers » : retirez-le d'ici.`,
      })
    if (missing)
      context.addIssue({
        code: 'custom',
        path,
        message: `« <${missing}> » n'est pas une liste de « words », ou se trouve plus bas.`,
      })
  }
  const dangers = content.danger.list.map(({ id }) => id)
  for (const [index, { whenNow }] of content.danger.list.entries())
    if (whenNow && !dangers.includes(whenNow))
      context.addIssue({
        code: 'custom',
        path: ['danger', 'list', index, 'whenNow'],
        message: `« ${whenNow} » n'est pas un danger de la liste.`,
      })
})

type Place = { path: (string | number)[]; text: string }

function patternsOf(content: z.infer<typeof contentSchema>): Place[] {
  const at = (path: (string | number)[], texts: string[]): Place[] =>
    texts.map((text, index) => ({ path: [...path, index], text }))
  const ofRules = (path: (string | number)[], rules: z.infer<typeof ruleSchema>[]): Place[] =>
    rules.flatMap(({ says, together, unless }, index) => [
      ...at([...path, index, 'says'], says),
      ...at([...path, index, 'together'], together),
      ...at([...path, index, 'unless'], unless),
    ])
  return [
    ...Object.entries(content.words).flatMap(([name, texts]) => at(['words', name], texts)),
    ...content.danger.list.flatMap(({ acute, concern }, index) => [
      ...ofRules(['danger', 'list', index, 'acute'], acute),
      ...ofRules(['danger', 'list', index, 'concern'], concern),
    ]),
    ...at(['danger', 'now'], content.danger.now),
    ...at(['danger', 'doubt'], content.danger.doubt),
    ...ofRules(['injection', 'rules'], content.injection.rules),
    ...ofRules(['insult', 'rules'], content.insult.rules),
    ...content.outOfScope.flatMap(({ says, unless }, index) => [
      ...at(['outOfScope', index, 'says'], says),
      ...at(['outOfScope', index, 'unless'], unless),
    ]),
  ]
}

export type SafetyContent = z.infer<typeof safetySchema>
export type Rule = z.infer<typeof ruleSchema>
export type SafetyLink = z.infer<typeof linkSchema>
export type PersonalDataKind = z.infer<typeof personalDataKindSchema>
