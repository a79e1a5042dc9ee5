import type { Admission, Limits } from '../../src/assistant/admitted-turn.ts'

const periodSeconds = 60

/**
 * Workers' rate limits (approximate, per location): turns per conversation, per address (a school or an agency shares
 * one) and overall; model calls per address and overall. A caller without address is a developer's own machine.
 */
export function createLimits(env: Env): Limits & { admitModel: (caller: string | null) => Promise<boolean> } {
  return {
    async admit({ conversation, caller }): Promise<Admission> {
      const allowed =
        (await allows(env.CONVERSATION_TURNS, conversation)) &&
        (caller === null || (await allows(env.ADDRESS_TURNS, caller))) &&
        (caller === null || (await allows(env.OVERALL_TURNS, 'all')))
      return allowed ? { allowed } : { allowed, retryAfterSeconds: periodSeconds }
    },
    async admitModel(caller) {
      const address = caller === null || (await allows(env.ADDRESS_MODEL, caller))
      return address && (await allows(env.OVERALL_MODEL, 'all'))
    },
  }
}

async function allows(limit: RateLimit, key: string): Promise<boolean> {
  return (await limit.limit({ key })).success
}
