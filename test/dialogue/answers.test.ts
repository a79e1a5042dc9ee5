import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  answerSchema,
  answerTo,
  applies,
  optionsOf,
  putAnswer,
} from '../../src/dialogue/answers.ts'
import { anyAnswers, anyAnswerTo, anyTree } from '../support/any-tree.ts'
import { choice, chose, question, skipped, tree } from '../support/small-tree.ts'

const orientation = tree([
  question('situation', [choice('eleve'), choice('salarie')]),
  question('age', [choice('mineur'), choice('majeur')], { when: { question: 'situation', in: ['eleve'] } }),
  question('accord', [choice('oui'), choice('non')], { when: { question: 'age', in: ['mineur'] } }),
  question('permis', [choice('oui'), choice('non')]),
])
const [situation, age] = orientation.questions

describe('putting an answer in', () => {
  test('a new answer goes to the end', () => {
    const { answers, dropped } = putAnswer(orientation, [chose('permis', 'oui')], chose('situation', 'eleve'))
    expect(answers).toEqual([chose('permis', 'oui'), chose('situation', 'eleve')])
    expect(dropped).toEqual([])
  })

  test('another answer to the same question takes the place of the first', () => {
    const before = [chose('situation', 'salarie'), chose('permis', 'oui')]
    expect(putAnswer(orientation, before, skipped('situation')).answers).toEqual([
      skipped('situation'),
      chose('permis', 'oui'),
    ])
  })

  test('an edit drops the later answers that no longer apply, down to the last consequence, and names them', () => {
    const before = [
      chose('situation', 'eleve'),
      chose('permis', 'oui'),
      chose('age', 'mineur'),
      chose('accord', 'oui'),
    ]
    const { answers, dropped } = putAnswer(orientation, before, chose('situation', 'salarie'))
    expect(answers).toEqual([chose('situation', 'salarie'), chose('permis', 'oui')])
    expect(dropped).toEqual([chose('age', 'mineur'), chose('accord', 'oui')])
  })

  test('an edit that keeps the condition drops nothing', () => {
    const before = [chose('situation', 'eleve'), chose('age', 'mineur'), chose('accord', 'oui')]
    const { answers, dropped } = putAnswer(orientation, before, chose('accord', 'non'))
    expect(answers).toEqual([chose('situation', 'eleve'), chose('age', 'mineur'), chose('accord', 'non')])
    expect(dropped).toEqual([])
  })

  test('skipping the question it depends on drops an answer too', () => {
    const before = [chose('situation', 'eleve'), chose('age', 'mineur')]
    expect(putAnswer(orientation, before, skipped('situation')).dropped).toEqual([chose('age', 'mineur')])
  })

  test('an answer to a question that does not exist is not kept', () => {
    const unknown = chose('couleur', 'bleu')
    expect(putAnswer(orientation, [], unknown)).toEqual({ answers: [], dropped: [unknown] })
  })

  test('the answers given are left as they were', () => {
    const before = Object.freeze([chose('situation', 'eleve'), chose('age', 'mineur')])
    putAnswer(orientation, before, chose('situation', 'salarie'))
    expect(before).toEqual([chose('situation', 'eleve'), chose('age', 'mineur')])
  })
})

describe('on any tree', () => {
  const holds = (questions: typeof orientation.questions, answers: readonly Answer[]) =>
    answers.every(({ question: id }) => {
      const { when } = questions.find((each) => each.id === id) ?? {}
      const on = when && answers.find((answer) => answer.question === when.question)
      return !when || (on?.kind === 'chosen' && on.options.some((option) => when.in.includes(option)))
    })

  test('answers put in and edited in any order never leave one whose condition does not hold', () => {
    const anyEdit = anyTree.chain(({ orientation: any }) =>
      fc.record({ any: fc.constant(any), before: anyAnswers(any), answer: anyAnswerTo(any) }),
    )
    fc.assert(
      fc.property(anyEdit, ({ any, before, answer }) => {
        const { answers, dropped } = putAnswer(any, before, answer)
        expect(holds(any.questions, answers)).toBe(true)
        expect(new Set(answers.map((each) => each.question)).size).toBe(answers.length)
        expect(answers.length + dropped.length).toBeLessThanOrEqual(before.length + 1)
        for (const kept of answers) expect([...before, answer]).toContainEqual(kept)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('reading answers', () => {
  test('a question without condition always applies', () => {
    expect(situation && applies(situation, [])).toBe(true)
  })

  test('a question with a condition applies once one of the options was chosen', () => {
    expect(age && applies(age, [])).toBe(false)
    expect(age && applies(age, [skipped('situation')])).toBe(false)
    expect(age && applies(age, [chose('situation', 'salarie')])).toBe(false)
    expect(age && applies(age, [chose('situation', 'salarie', 'eleve')])).toBe(true)
  })

  test('a skipped question and a place have no options', () => {
    const answers: Answer[] = [skipped('permis'), { kind: 'place', question: 'lieu', label: 'Lille (59)' }]
    expect(optionsOf(answers, 'permis')).toEqual([])
    expect(optionsOf(answers, 'lieu')).toEqual([])
    expect(optionsOf(answers, 'age')).toEqual([])
    expect(answerTo(answers, 'lieu')).toEqual({ kind: 'place', question: 'lieu', label: 'Lille (59)' })
  })

  test('a choice of nothing is no answer', () => {
    expect(answerSchema.safeParse({ kind: 'chosen', question: 'permis', options: [] }).success).toBe(false)
    expect(answerSchema.safeParse({ kind: 'skipped', question: 'permis' }).success).toBe(true)
  })
})
