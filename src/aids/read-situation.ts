import type { Job } from '../knowledge/schema/job.ts'
import { fold } from '../language/french.ts'
import { createPhraseMatcher, type PhraseMatcher, stemsOf } from '../language/phrase-match.ts'
import { readDay } from './read-day.ts'
import { readValue, type Situation, type Value } from './situation.ts'
import { type AidVocabulary, signatureDay, startDay, type Variable } from './variables.ts'

export type SituationReader = {
  /**
   * Everything that a message tells of a hire.
   * @param jobs that the message names: the level of their diploma is that of an apprentice
   * @param today ISO day
   */
  read: (text: string, jobs: readonly Job[], today: string) => Situation
  /** What a message answers to one question; null when nothing that the question asks. */
  answer: (name: string, text: string, jobs: readonly Job[], today: string) => Value | null
}

type Choices = { name: string; choices: { id: string; matcher: PhraseMatcher }[] }

/** Compiles the phrases once. */
export function createSituationReader({ variables }: AidVocabulary): SituationReader {
  const choices = Object.entries(variables).flatMap(([name, variable]): Choices[] =>
    variable.kind === 'choice'
      ? [
          {
            name,
            choices: variable.choices.map(({ id, says }) => ({ id, matcher: createPhraseMatcher(says) })),
          },
        ]
      : [],
  )

  function read(text: string, jobs: readonly Job[], today: string): Situation {
    const stems = stemsOf(text)
    const said: Record<string, Value> = { ...figuresIn(text) }
    for (const { name, choices: options } of choices) {
      const option = bestOption(options, stems)
      if (option) said[name] = option
    }
    const day = readDay(text, today)
    if (day) said[/\bsign/.test(fold(text)) ? signatureDay : startDay] = day
    const level = levelOf(jobs)
    if (level !== null && isLearning(said)) said['certification . niveau rncp'] ??= level
    // A person who employs somebody at home has no activity: "aide à domicile" is then who is hired.
    if (said['employeur . secteur'] === 'particulier') delete said['employeur . activite']
    return said
  }

  function answer(name: string, text: string, jobs: readonly Job[], today: string): Value | null {
    const variable = variables[name]
    if (!variable) return null
    const told = read(text, jobs, today)[name]
    if (told !== undefined) return told
    if (name === 'certification . niveau rncp') return levelOf(jobs) ?? bareNumber(variable, text)
    return variable.kind === 'boolean' ? yesOrNo(text) : bareNumber(variable, text)
  }

  return { read, answer }
}

function bestOption(options: Choices['choices'], stems: readonly string[]): string | null {
  const [best] = options
    .map(({ id, matcher }) => ({ id, size: matcher.longest(stems).size }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
  return best?.id ?? null
}

/** Numbers with the word that says what they count. */
const figures: { name: string; pattern: RegExp; least: number; most: number }[] = [
  {
    name: 'employeur . effectif',
    pattern: /\b(\d{1,6}) ?(?:salari|employe|agents?\b|etp\b|personnes?\b)/,
    least: 0,
    most: 100_000,
  },
  { name: 'candidat . age', pattern: /\b(\d{2}) ?ans\b/, least: 14, most: 75 },
  { name: 'contrat . duree mois', pattern: /\b(\d{1,2}) ?mois\b/, least: 1, most: 60 },
  {
    name: 'contrat . salaire mensuel',
    // "5 000 €" alone is as well an aid.
    pattern: /\b(\d{4,5}(?:[.,]\d{1,2})?) ?(?:€|euros?)? ?(?:brut|par mois|\/ ?mois)/,
    least: 1000,
    most: 20_000,
  },
  { name: 'certification . niveau rncp', pattern: /\bniv(?:eau)? ?([3-8])\b/, least: 3, most: 8 },
]

function figuresIn(text: string): Record<string, Value> {
  // "1 900 €" is one number.
  const folded = fold(text).replace(/(\d)[\s\u00a0\u202f](?=\d{3}\b)/g, '$1')
  const found: Record<string, Value> = {}
  for (const { name, pattern, least, most } of figures) {
    const number = Number(pattern.exec(folded)?.[1]?.replace(',', '.') ?? Number.NaN)
    if (number >= least && number <= most) found[name] = number
  }
  if (/\b(?:sans|pas de|aucune) rqth\b/.test(folded)) found['candidat . rqth'] = false
  else if (/\brqth\b|travailleu(?:r|se) handicape/.test(folded)) found['candidat . rqth'] = true
  return found
}

function isLearning(said: Situation): boolean {
  return said['contrat . type'] === 'apprentissage' || said['contrat . type'] === 'professionnalisation'
}

/** The level of the diploma of the first job that has one. */
function levelOf(jobs: readonly Job[]): number | null {
  const values = jobs.flatMap(({ facts }) => facts['diploma.level']?.map(({ value }) => value) ?? [])
  return values.find((value) => typeof value === 'number') ?? null
}

function bareNumber(variable: Variable, text: string): Value | null {
  const [number] = /^\D{0,12}(\d[\d\s]*(?:[.,]\d+)?)\D{0,20}$/.exec(text.trim())?.slice(1) ?? []
  return number === undefined ? null : readValue(variable, number.replace(/\s/g, '').replace(',', '.'))
}

function yesOrNo(text: string): boolean | null {
  const folded = fold(text).trim()
  if (/^(?:oui|ouais|yes|o|si|exact|c'est ca)\b/.test(folded)) return true
  return /^(?:non|nan|no|n|pas|aucun|aucune)\b/.test(folded) ? false : null
}
