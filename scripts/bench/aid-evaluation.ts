import { variableNamed } from '../../src/aids/variables.ts'
import type { Content } from '../../src/assistant/content.ts'
import { situations } from '../../test/aids/situations.ts'
import { median, timed } from './statistics.ts'

const repeats = 40
const loads = 200

/**
 * Times, in a Worker that only reckons aids, the making of the engine and the evaluation of all aids for each situation
 * of our table, each a mean of many.
 * @param url the Worker of `aids-worker.ts`
 * @returns milliseconds
 */
export async function measureAids(
  url: string,
  content: Content,
): Promise<{ load: number; evaluations: number[] }> {
  const { vocabulary } = content.aidRules
  const bodies = situations.map(({ situation }) =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(situation).map(([id, value]) => [variableNamed(vocabulary, id) ?? id, value]),
      ),
    ),
  )
  await post(`${url}/content`, JSON.stringify(content))
  await post(`${url}/load?times=1`)
  const idle = median(await timed(Array.from({ length: 50 }), () => post(`${url}/simulate?times=0`, '{}')))
  const unloaded = median(await timed(Array.from({ length: 9 }), () => post(`${url}/load?times=0`)))
  const [load = 0] = await timed([loads], (times) => post(`${url}/load?times=${times}`))
  for (const body of bodies) await post(`${url}/simulate?times=1`, body)
  const evaluations = await timed(bodies, (body) => post(`${url}/simulate?times=${repeats}`, body))
  return {
    load: Math.max(0, load - unloaded) / loads,
    evaluations: evaluations.map((time) => Math.max(0, time - idle) / repeats),
  }
}

async function post(url: string, body?: string): Promise<void> {
  const response = await fetch(url, { method: 'POST', ...(body === undefined ? {} : { body }) })
  await response.text()
  if (!response.ok) throw new Error(`The Worker for aids answered ${response.status}.`)
}
