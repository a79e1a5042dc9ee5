import { describe, expect, test } from 'vitest'
import { createWebApp } from '../../src/channels/web/web-app.ts'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'
import { expectSimulated } from '../support/expect-simulated.ts'
import { createTestCore, readCompiledContent } from '../support/test-core.ts'
import { webDependencies } from '../support/web-dependencies.ts'
import { situations } from './situations.ts'

const app = createWebApp(
  webDependencies({
    aids: createTestCore().aids,
    knowledge: loadKnowledge(readCompiledContent().knowledge, '2026-11-29'),
    allowDateOverride: true,
  }),
)

/** Answers like the API, without a network. */
const post = (path: string, body: unknown) =>
  app.request(path, { method: 'POST', body: JSON.stringify(body) })

test('the table holds at least 120 situations', () => {
  expect(situations.length).toBeGreaterThanOrEqual(120)
  expect(new Set(situations.map(({ name, situation }) => name + JSON.stringify(situation))).size).toBe(
    situations.length,
  )
})

describe('each situation gets what the facts say', () => {
  test.each(situations)('$name', (situation) => expectSimulated(post, situation))
})
