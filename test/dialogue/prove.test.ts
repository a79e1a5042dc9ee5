import { describe, expect, test } from 'vitest'
import { advocateOf, longestWalk, proveOrientation, randomWalker, walk } from '../../src/dialogue/prove.ts'
import type { Orientation } from '../../src/dialogue/schema.ts'
import { rankJobs, reachable } from '../../src/dialogue/scoring.ts'
import { seededRandom } from '../../src/dialogue/seeded-random.ts'
import { readOrientationContent } from '../support/orientation-content.ts'
import { choice, chose, job, question, skipped, tree } from '../support/small-tree.ts'

const both = [choice('ages', { weights: { ages: 3 } }), choice('enfants', { weights: { enfants: 3 } })]
const people = question('public', both, { always: true })
const licence = question('permis', [choice('oui'), choice('non', { excludes: ['permis'] })])
const declared = { traits: ['ages', 'enfants'], requirements: ['permis'] }
const sound = tree([people, licence], declared)
const jobs = [
  job('a1', { ages: 3 }, { requires: ['permis'] }),
  job('e1', { enfants: 3 }),
  job('e2', { enfants: 2, ages: 1 }),
]

function problemsOf(orientation: Orientation, candidates = jobs): string[] {
  return proveOrientation(orientation, candidates, seededRandom(1), 50)
}

describe('a sound tree is proved', () => {
  test('the real one', () => {
    const { orientation, jobs: real } = readOrientationContent()
    expect(proveOrientation(orientation, real, seededRandom(2026), 100)).toEqual([])
  })

  test('a small one, with a place', () => {
    expect(problemsOf(sound)).toEqual([])
    const place = question('lieu', [], { kind: 'place', always: true })
    expect(problemsOf(tree([people, place, licence], declared))).toEqual([])
  })

  test('one with a question behind a chain of conditions', () => {
    const chain = [
      question('situation', [choice('eleve'), choice('salarie')]),
      question('etablissement', [choice('lycee'), choice('college')], {
        when: { question: 'situation', in: ['eleve'] },
      }),
      question('classe', both, { always: true, when: { question: 'etablissement', in: ['lycee'] } }),
    ]
    expect(problemsOf(tree([people, licence, ...chain], declared))).toEqual([])
  })
})

describe('a broken tree is reported', () => {
  test('a choice, and jobs, that weigh on an unknown trait', () => {
    expect(problemsOf({ ...sound, traits: { ages: 'auprès de personnes âgées' } })).toEqual([
      '« public.enfants » : trait inconnu « enfants ».',
      'Métier « e1 » : trait inconnu « enfants ».',
      'Métier « e2 » : trait inconnu « enfants ».',
    ])
  })

  test('a choice that excludes an unknown requirement', () => {
    expect(problemsOf({ ...sound, requirements: {} }, jobs.slice(1))).toEqual([
      '« permis.non » : exigence inconnue « permis ».',
    ])
  })

  test('a choice that provides an unknown requirement', () => {
    const misspelt = question('stage', [choice('oui', { provides: ['permit'] }), choice('non')])
    const { requirements } = sound
    expect(problemsOf({ ...tree([people, licence, misspelt], declared), requirements })).toEqual([
      '« stage.oui » : exigence inconnue « permit ».',
    ])
  })

  test('jobs that demand what nobody described, always or on one way in', () => {
    const strange = job('y', { enfants: 3 }, { requires: ['fusee'], routes: [['bateau'], []] })
    expect(problemsOf(sound, [...jobs, strange])).toEqual([
      'Métier « y » : exigence inconnue « fusee ».',
      'Métier « y » : exigence inconnue « bateau ».',
    ])
  })

  test('a condition on a question that comes later', () => {
    const early = question('lieu', both, { when: { question: 'public', in: ['ages'] } })
    expect(problemsOf(tree([early, people, licence], declared))).toEqual([
      '« lieu » dépend de « public », qui n’est pas posée avant.',
    ])
  })

  test('a condition on a question that does not exist', () => {
    const lost = question('lieu', both, { when: { question: 'humeur', in: ['bonne'] } })
    expect(problemsOf(tree([people, licence, lost], declared))).toEqual([
      '« lieu » dépend de « humeur », qui n’est pas posée avant.',
    ])
  })

  test('a condition on an option that does not exist', () => {
    const lost = question('lieu', both, { when: { question: 'public', in: ['enfants', 'animaux'] } })
    expect(problemsOf(tree([people, licence, lost], declared))).toEqual([
      '« lieu » dépend du choix « animaux », qui n’existe pas dans « public ».',
    ])
  })

  test('two questions, or two choices of one question, of the same name', () => {
    expect(problemsOf(tree([people, licence, people], declared))).toEqual([
      'Deux questions s’appellent « public ».',
    ])
    const twice = question('lieu', [...both, ...both.slice(1)])
    expect(problemsOf(tree([people, licence, twice], declared))).toEqual([
      'Deux choix de « lieu » ont le même nom.',
    ])
  })

  test('a choice whose contrary does not exist', () => {
    const [ages, ...others] = both
    const lost = question('lieu', [{ ...choice('ici', ages), not: 'ailleurs' }, ...others])
    expect(problemsOf(tree([people, licence, lost], declared))).toEqual([
      '« lieu.ages » : le choix contraire « ailleurs » n’existe pas.',
    ])
  })

  test('a question with one choice only', () => {
    expect(problemsOf(tree([people, licence, question('lieu', both.slice(1))], declared))).toEqual([
      '« lieu » a moins de deux choix.',
    ])
  })

  test('a question that no path ever asks, because no answer to it could change anything', () => {
    const idle = question('couleur', [choice('bleu', { weights: { bleu: 3 } }), choice('vert')])
    expect(problemsOf(tree([people, idle, licence], declared))).toEqual([
      'La question « couleur » n’est jamais posée.',
    ])
  })

  test('a job that no path puts first', () => {
    expect(problemsOf(sound, [...jobs, job('z', { enfants: 3 })])).toEqual([
      'Le métier « z » n’est premier sur aucun chemin.',
    ])
  })
})

describe('a walk', () => {
  const questions = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => tree([question(`q${index}`, both, { always: true })], declared).questions,
    ).flat()

  test('that would ask more than the longest allowed is an error, not an endless loop', () => {
    const skipAll = () => null
    expect(walk({ ...sound, questions: questions(longestWalk) }, jobs, skipAll)).toHaveLength(16)
    expect(() => walk({ ...sound, questions: questions(longestWalk + 1) }, jobs, skipAll)).toThrow(
      'The tree asks more than 16 questions.',
    )
  })

  test('skips what the walker leaves out, and answers a place with a place', () => {
    const place = question('lieu', [], { kind: 'place', always: true })
    expect(walk(tree([people, place], declared), jobs, () => null)).toEqual([
      skipped('public'),
      { kind: 'place', question: 'lieu', label: 'Lille (59)' },
    ])
  })

  test('ends where the tree has nothing useful left to ask', () => {
    const first = ({ choices }: (typeof sound.questions)[number]) => choices.slice(0, 1)
    expect(walk(sound, jobs, first)).toEqual([chose('public', 'ages'), chose('permis', 'oui')])
    expect(walk(sound, jobs.slice(1), first)).toEqual([chose('public', 'ages')])
  })
})

describe('walkers', () => {
  test('the random one takes one choice, or several where they are allowed, and skips now and then', () => {
    const pick = randomWalker(seededRandom(5))
    const three = [...both, choice('tous')]
    const counts = tree(
      [question('un', three), question('plusieurs', three, { multiple: true })],
      declared,
    ).questions.map((each) => [...new Set(Array.from({ length: 500 }, () => pick(each)?.length ?? 0))].sort())
    expect(counts).toEqual([
      [0, 1],
      [0, 1, 2, 3],
    ])
  })

  test('the advocate of a job answers so that the job is among the proposals', () => {
    const { orientation, jobs: real } = readOrientationContent()
    for (const candidate of real) {
      const answers = walk(orientation, real, advocateOf(candidate, real))
      const best = reachable(rankJobs(orientation, real, answers)).slice(0, 3)
      expect(best.map((ranked) => ranked.job.id)).toContain(candidate.id)
    }
  })
})
