// Opens every address that the content gives, where a network exists: says which do not answer. Fails when one does not.
import * as z from 'zod'
import { readContent } from './read-content.ts'

const timeLimitMs = 15_000
const atOnce = 4

const addressSchema = z.url({ protocol: /^https$/ })

/** Every https address in the content, wherever it stands. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return addressSchema.safeParse(value).success ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(addressesIn)
}

/** Null when the address answers; else what is wrong with it. Some sites refuse HEAD: they are asked again with GET. */
async function problemWith(address: string): Promise<string | null> {
  const ask = (method: 'HEAD' | 'GET') =>
    fetch(address, { method, redirect: 'follow', signal: AbortSignal.timeout(timeLimitMs) })
  try {
    const head = await ask('HEAD')
    const response = head.ok ? head : await ask('GET')
    await response.body?.cancel()
    return response.ok ? null : `answers ${response.status}`
  } catch (error) {
    return error instanceof Error ? `does not answer (${error.name})` : 'does not answer'
  }
}

const { knowledge } = readContent().content
const addresses = [...new Set(addressesIn(knowledge))].sort()
const broken: string[] = []
for (let start = 0; start < addresses.length; start += atOnce) {
  const batch = addresses.slice(start, start + atOnce)
  const problems = await Promise.all(batch.map(problemWith))
  for (const [index, problem] of problems.entries()) if (problem) broken.push(`${batch[index]} ${problem}`)
}
for (const line of broken) console.log(line)
console.log(`${addresses.length} addresses, ${broken.length} without a good answer.`)
if (addresses.length > 0 && broken.length === addresses.length)
  console.log('None answers: there is probably no network here.')
if (broken.length > 0) process.exitCode = 1
