import { expect } from 'vitest'
import { simulationSchema } from '../../src/channels/web/api/aid-routes.ts'
import type { Situation } from '../aids/situations.ts'

/** Asks the API for the aids of a situation, and expects what the facts say of it. */
export async function expectSimulated(
  post: (path: string, body: unknown) => Response | Promise<Response>,
  { date, situation, expected, total }: Situation,
): Promise<void> {
  const response = await post('/api/aids/simulate', { date, situation })
  expect(response.status).toBe(200)
  const { aids, stack } = simulationSchema.parse(await response.json())
  const found = Object.fromEntries(
    aids.map(({ topic, status, amount }) => [
      topic.replace('aid:', ''),
      amount ? `${status} ${amount.value}` : status,
    ]),
  )
  expect(Object.fromEntries(Object.keys(expected).map((id) => [id, found[id]]))).toEqual(expected)
  if (total !== undefined) expect(stack.total).toBe(total)
}
