import type { Admission, Limits } from '../../src/channels/web/web-dependencies.ts'

const periodSeconds = 60

/** Workers' rate limits (approximate, per location): turns and model calls, per person and overall. */
export function createLimits(env: Env): Limits & { admitModel: (caller: string | null) => Promise<boolean> } {
  return {
    async admit(_kind, key): Promise<Admission> {
      const allowed = (await allows(env.PERSON_TURNS, key)) && (await allows(env.OVERALL_TURNS, 'all'))
      return allowed ? { allowed } : { allowed, retryAfterSeconds: periodSeconds }
    },
    async admitModel(caller) {
      const person = caller === null || (await allows(env.PERSON_MODEL, caller))
      return person && (await allows(env.OVERALL_MODEL, 'all'))
    },
  }
}

async function allows(limit: RateLimit, key: string): Promise<boolean> {
  return (await limit.limit({ key })).success
}
