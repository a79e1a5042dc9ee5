import type * as z from 'zod'
import type { Answer } from '../../src/dialogue/answers.ts'
import { type Orientation, orientationSchema } from '../../src/dialogue/schema.ts'
import type { Candidate } from '../../src/dialogue/scoring.ts'

type Tree = z.input<typeof orientationSchema>
type QuestionInput = Tree['questions'][number]
type ChoiceInput = NonNullable<QuestionInput['choices']>[number]

/** A choice whose label is its id. */
export function choice(id: string, rest: Partial<ChoiceInput> = {}): ChoiceInput {
  return { id, label: id, ...rest }
}

export function question(
  id: string,
  choices: ChoiceInput[],
  rest: Partial<Omit<QuestionInput, 'choices'>> = {},
): QuestionInput {
  return { id, ask: `${id} ?`, why: `Pourquoi ${id}.`, choices, ...rest }
}

/** A tree made of questions; every trait and requirement they or the test name is declared. */
export function tree(
  questions: QuestionInput[],
  { traits = [], requirements = [] }: { traits?: string[]; requirements?: string[] } = {},
): Orientation {
  const described = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, `la chose ${id}`]))
  const choices = questions.flatMap(({ choices }) => choices ?? [])
  return orientationSchema.parse({
    traits: described([...traits, ...choices.flatMap(({ weights }) => Object.keys(weights ?? {}))]),
    requirements: described([
      ...requirements,
      ...choices.flatMap(({ excludes, provides }) => [...(excludes ?? []), ...(provides ?? [])]),
    ]),
    questions,
  })
}

/** A job; each of `routes` is what one way in requires. */
export function job(
  id: string,
  traits: Record<string, number>,
  { requires = [], routes = [[]] }: { requires?: string[]; routes?: string[][] } = {},
): Candidate {
  return {
    id,
    topic: `job:${id}`,
    title: `Métier ${id}`,
    profile: {
      traits,
      requires,
      routes: routes.map((route, index) => ({
        id: `r${index}`,
        label: `par la voie ${index}`,
        requires: route,
      })),
    },
  }
}

export function chose(question: string, ...options: string[]): Answer {
  return { kind: 'chosen', question, options }
}

export function skipped(question: string): Answer {
  return { kind: 'skipped', question }
}
