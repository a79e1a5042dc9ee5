import * as z from 'zod'

const sentenceSchema = z.object({
  text: z.string(),
  /** `job:aide-soignant#salaire`: each stands in the reply's `sources` block. Empty for our own connecting words. */
  sources: z.array(z.string()),
})

const textBlockSchema = z.object({ type: z.literal('text'), sentences: z.array(sentenceSchema).min(1) })

const choiceSchema = z.object({ id: z.string(), label: z.string() })

export const questionBlockSchema = z.object({
  type: z.literal('question'),
  dialogue: z.enum(['orientation', 'employer', 'clarify', 'start']),
  id: z.string(),
  text: z.string(),
  why: z.string().optional(),
  choices: z.array(choiceSchema),
  multiple: z.boolean(),
  skippable: z.boolean(),
  /** Whether an answer was given before it, to go back to or to see results from. */
  canGoBack: z.boolean().optional(),
  progress: z.object({ answered: z.int(), atMost: z.int() }).optional(),
})

const reasonSchema = z.object({
  question: z.string(),
  option: z.string(),
  weight: z.number(),
  text: z.string(),
})
const changeSchema = z.object({ question: z.string(), option: z.string(), text: z.string() })

const jobBlockSchema = z.object({
  type: z.literal('job'),
  topic: z.string(),
  title: z.string(),
  url: z.string(),
  summary: z.string(),
  /** `later`: something is missing today, `blockers` says what. */
  reachable: z.enum(['now', 'later']),
  /** True when more answers may still change the proposal. */
  provisional: z.boolean(),
  reasons: z.array(reasonSchema),
  blockers: z.array(changeSchema),
  wouldChange: z.array(changeSchema),
})

export const aidBlockSchema = z.object({
  type: z.literal('aid'),
  topic: z.string(),
  title: z.string(),
  url: z.string(),
  status: z.enum(['acquired', 'possible', 'refused', 'ended']),
  amount: z
    .object({ value: z.number(), unit: z.string(), period: z.string().optional(), text: z.string() })
    .optional(),
  reasons: z.array(z.string()),
  missing: z.array(z.string()),
  steps: z.array(z.string()),
  deadline: z.string().optional(),
  /** Who decides even when every condition is met. */
  decider: z.string().optional(),
  /** How to ask for it, and whom, in one sentence of our sheet. */
  contact: z.string().optional(),
  /** How the amount is reckoned, in words; or why there is none. */
  formula: z.string().optional(),
  /** Where the rules that decided stand. */
  laws: z
    .array(
      z.object({
        title: z.string(),
        url: z.string().optional(),
        date: z.string(),
        articles: z.array(z.string()),
      }),
    )
    .optional(),
  /** The date of the oldest source that the rules stand on. */
  verifiedOn: z.string(),
})

const linkSchema = z.object({ label: z.string(), url: z.string() })

const opportunityItemSchema = z.object({
  title: z.string(),
  employer: z.string().optional(),
  place: z.string().optional(),
  /** "CDI", "Apprentissage, 12 mois": what kind of contract or stay. */
  contract: z.string().optional(),
  pay: z.string().optional(),
  date: z.string().optional(),
  distanceKm: z.number().optional(),
  url: z.string(),
})

const opportunitiesBlockSchema = z.object({
  type: z.literal('opportunities'),
  kind: z.enum(['offer', 'immersion', 'training', 'event']),
  title: z.string(),
  /** False when no live answer was had: the link then does the same search. */
  live: z.boolean(),
  total: z.int().optional(),
  items: z.array(opportunityItemSchema),
  link: linkSchema,
  credit: z.string().optional(),
})

const noticeBlockSchema = z.object({
  type: z.literal('notice'),
  kind: z.enum(['ai', 'to-verify', 'privacy', 'crisis', 'degraded']),
  text: z.string(),
  /** Telephone numbers or pages to reach at once. */
  links: z.array(linkSchema).optional(),
})

const handoverBlockSchema = z.object({
  type: z.literal('handover'),
  /**
   * `message` is what an advisor wrote; everything else is told by the assistant. After `sent`, `message` and
   * `not-relayed`, what is written next goes to the advisor, until the choice `close` of the question `handover`.
   */
  kind: z.enum(['sent', 'not-sent', 'not-relayed', 'message', 'unanswered', 'closed']),
  text: z.string(),
})

const sourceItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  official: z.string().optional(),
  officialTitle: z.string().optional(),
  date: z.string().optional(),
  /** The other sources that the cited sentences of this section stand on. */
  others: z.array(z.object({ title: z.string(), date: z.string(), url: z.string().optional() })).optional(),
})
const sourcesBlockSchema = z.object({ type: z.literal('sources'), items: z.array(sourceItemSchema).min(1) })

export const blockSchema = z.discriminatedUnion('type', [
  textBlockSchema,
  questionBlockSchema,
  jobBlockSchema,
  aidBlockSchema,
  opportunitiesBlockSchema,
  noticeBlockSchema,
  handoverBlockSchema,
  sourcesBlockSchema,
])

export const replyStatusSchema = z.enum([
  'answered',
  'question',
  'outcome',
  'clarify',
  'not_found',
  'out_of_scope',
  'crisis',
  'personal_data',
  'refused',
  'rate_limited',
  'error',
])

/** What the assistant answers to one turn; knows nothing of any channel. */
export const replySchema = z.object({
  conversationId: z.string(),
  turnId: z.string(),
  status: replyStatusSchema,
  mode: z.enum(['quote', 'generate']),
  blocks: z.array(blockSchema),
})

export type Reply = z.infer<typeof replySchema>
export type ReplyStatus = z.infer<typeof replyStatusSchema>
export type Block = z.infer<typeof blockSchema>
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>
export type CitedSentence = z.infer<typeof sentenceSchema>
export type SourceItem = z.infer<typeof sourceItemSchema>
