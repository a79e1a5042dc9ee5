import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createWebApp } from '../../src/channels/web/web-app.ts'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'
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

const simulatedSchema = z.object({
  aids: z.array(
    z.object({ topic: z.string(), status: z.string(), amount: z.object({ value: z.number() }).optional() }),
  ),
  stack: z.object({ ids: z.array(z.string()), total: z.number() }),
})

async function simulate(date: string, situation: Record<string, unknown>) {
  const response = await app.request('/api/aids/simulate', {
    method: 'POST',
    body: JSON.stringify({ date, situation }),
  })
  expect(response.status).toBe(200)
  return simulatedSchema.parse(await response.json())
}

test('the table holds at least 120 situations', () => {
  expect(situations.length).toBeGreaterThanOrEqual(120)
  expect(new Set(situations.map(({ name, situation }) => name + JSON.stringify(situation))).size).toBe(
    situations.length,
  )
})

describe('each situation gets what the facts say', () => {
  test.each(situations)('$name', async ({ date, situation, expected, total }) => {
    const { aids, stack } = await simulate(date, situation)
    const found = Object.fromEntries(
      aids.map(({ topic, status, amount }) => [
        topic.replace('aid:', ''),
        amount ? `${status} ${amount.value}` : status,
      ]),
    )
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, found[id]]))).toEqual(expected)
    if (total !== undefined) expect(stack.total).toBe(total)
  })
})
