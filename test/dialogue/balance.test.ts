import { expect, test } from 'vitest'
import { advocateOf, walk } from '../../src/dialogue/prove.ts'
import { rankJobs, reachable } from '../../src/dialogue/scoring.ts'
import { seededRandom } from '../../src/dialogue/seeded-random.ts'
import { readOrientationContent } from '../support/orientation-content.ts'
import { plausiblePerson } from '../support/plausible-person.ts'

const { orientation, jobs } = readOrientationContent()
const people = 10_000
const largestShare = 0.15

test('every job is the first proposal for somebody who answers all that speaks for it', () => {
  const behind = jobs.filter((job) => {
    const answers = walk(orientation, jobs, advocateOf(job, jobs))
    return reachable(rankJobs(orientation, jobs, answers))[0]?.job.id !== job.id
  })
  expect(behind.map(({ id }) => id)).toEqual([])
})

test('no job is the first proposal for more than 15 % of 10,000 plausible people, and each is for some', () => {
  const random = seededRandom(2026)
  const first = new Map<string, number>()
  for (let person = 0; person < people; person++) {
    const answers = walk(orientation, jobs, plausiblePerson(random))
    const id = reachable(rankJobs(orientation, jobs, answers))[0]?.job.id
    if (id) first.set(id, (first.get(id) ?? 0) + 1)
  }
  expect([...first].filter(([, count]) => count > people * largestShare)).toEqual([])
  expect(jobs.map(({ id }) => id).filter((id) => !first.has(id))).toEqual([])
}, 120_000)
