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
    return response.ok ? null : `répond ${response.status}`
  } catch (error) {
    return error instanceof Error ? `ne répond pas (${error.name})` : 'ne répond pas'
  }
}

const { knowledge } = readContent().content
const addresses = [...new Set(addressesIn(knowledge))].sort()
const broken: string[] = []
for (let start = 0; start < addresses.length; start += atOnce) {
  const batch = addresses.slice(start, start + atOnce)
  const problems = await Promise.all(batch.map(problemWith))
  for (const [index, problem] of problems.entries()) if (problem) broken.push(`${batch[index]} : ${problem}`)
}
for (const line of broken) console.log(line)
console.log(`${addresses.length} adresses, dont ${broken.length} sans bonne réponse.`)
if (addresses.length > 0 && broken.length === addresses.length)
  console.log('Aucune ne répond : il n’y a sans doute pas de réseau ici.')
if (broken.length > 0) process.exitCode = 1
