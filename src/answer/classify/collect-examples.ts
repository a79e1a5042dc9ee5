import * as z from 'zod'
import type { Knowledge, Sheet } from '../../knowledge/knowledge.ts'
import type { Routes } from '../routes-schema.ts'
import type { Example } from './train-classifier.ts'

/** `intents/examples.yaml`: what people ask, by the facet that it is. */
export const examplesSchema = z.record(z.string(), z.array(z.string().min(2)).min(1))

/** What a section of a sheet is asked for, unless the words of the question say a finer point. */
const facetOfSection: Record<Sheet['kind'], Readonly<Record<string, string>>> = {
  job: {
    bref: 'apercu',
    journee: 'missions',
    difficile: 'conditions',
    equipe: 'lieux',
    salaire: 'salaire',
    acces: 'acces',
    formation: 'formation',
    evolution: 'evolution',
    essayer: 'essayer',
  },
  aid: {
    bref: 'apercu',
    'pour-qui': 'acces',
    combien: 'salaire',
    demarches: 'demarches',
    limites: 'limites',
  },
  guide: {},
}
/** Points of `acces` and `formation` that have a facet of their own. */
const finer = new Set(['sans-diplome', 'duree', 'cout', 'alternance', 'vae', 'diplome'])
const mixed = new Set(['acces', 'formation'])

/**
 * Everything that the classifier of questions learns from: examples written for it, the phrases of the facets, and the
 * ways to ask for the sections of the sheets.
 * @param read the features of a text, and the facets that the phrases of `routes.yaml` find in it
 */
export function collectExamples(
  { jobs, aids, guides }: Pick<Knowledge, 'jobs' | 'aids' | 'guides'>,
  routes: Routes,
  examples: z.infer<typeof examplesSchema>,
  read: (text: string) => { features: () => readonly string[]; facets: readonly { id: string }[] },
): Example[] {
  const written = Object.entries(examples).flatMap(([label, texts]) =>
    texts.map((text) => ({ features: read(text).features(), label, weight: 1.5 })),
  )
  const phrases = Object.entries(routes.facets).flatMap(([label, { says }]) =>
    says.map((text) => ({ features: read(text).features(), label, weight: 1 })),
  )
  const asks = [...jobs, ...aids, ...guides].flatMap(({ kind, sections }) =>
    sections.flatMap(({ id, asks: texts }) => {
      const usual = facetOfSection[kind][id]
      if (usual === undefined) return []
      return texts.map((text) => {
        const { features, facets } = read(text)
        const fine = mixed.has(usual) ? facets.find(({ id }) => finer.has(id))?.id : undefined
        // The head of a sheet is asked for in the words of its subject: they say little of the point.
        return { features: features(), label: fine ?? usual, weight: usual === 'apercu' ? 0.15 : 0.6 }
      })
    }),
  )
  return [...written, ...phrases, ...asks]
}

/** Labels of the classifier of messages that are no small talk. */
const messageKinds = ['undecided', 'person', 'question'] as const

/** `intents/messages.yaml`: whole messages, by what they are: small talk by its id, or one of `messageKinds`. */
export const messagesSchema = z.record(z.string(), z.array(z.string().min(2)).min(1))

/** Labels that stand for nothing. */
export function unknownKinds(messages: z.infer<typeof messagesSchema>, { smallTalk }: Routes): string[] {
  const known = new Set<string>([...messageKinds, ...smallTalk.map(({ id }) => id)])
  return Object.keys(messages).filter((label) => !known.has(label))
}

/**
 * Everything that the classifier of messages learns from.
 * @param questions of people who know what they ask: there are many more of them, so that each counts less
 */
export function collectMessages(
  messages: z.infer<typeof messagesSchema>,
  questions: readonly string[],
  read: (text: string) => { messageFeatures: () => readonly string[] },
): Example[] {
  const examples = (texts: readonly string[], label: string, weight: number) =>
    texts.map((text) => ({ features: read(text).messageFeatures(), label, weight }))
  const written = messages.question?.length ?? 0
  return [
    ...Object.entries(messages).flatMap(([label, texts]) => examples(texts, label, 1)),
    ...examples(questions, 'question', Math.min(1, written / questions.length)),
  ]
}
