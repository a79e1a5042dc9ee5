import type { Config } from '../config.ts'
import { createBreaker } from './breaker.ts'
import { createExpiringCache, type ExpiringCache } from './expiring-cache.ts'
import { createFranceTravail } from './france-travail.ts'
import { createImmersionFacilitee } from './immersion-facilitee.ts'
import { createLaBonneAlternance } from './la-bonne-alternance.ts'
import { type LiveResults, type LiveSource, SourceError } from './live-source.ts'
import type { Opportunities, OpportunityFinder, OpportunityKind, OpportunityQuery } from './opportunity.ts'
import { creditOf, linkOf, titleOf } from './opportunity-wording.ts'
import { startTimeLimit, untilAborted } from './time-limit.ts'

/** Results and when they were had, in milliseconds since 1970. */
export type DatedResults = LiveResults & { askedAt: number }

const minute = 60_000

/**
 * Finds offers, immersions and apprenticeships near a place. Make one per isolate: it holds the token, the breakers
 * and the cache.
 * @param options.config a source without a key is never called: its link stands alone
 * @param options.limitMs longest wait for one source, in milliseconds
 * @param options.cache by default in memory, 10 minutes (France Travail's licence allows 24 hours)
 * @param options.report told of each failure; its message holds no key, no token and nothing about people
 */
export function createOpportunityFinder(options: {
  config: Pick<Config, 'franceTravail' | 'immersionFacilitee' | 'laBonneAlternance'>
  fetch: typeof fetch
  now: () => number
  limitMs?: number
  cache?: ExpiringCache<DatedResults>
  report?: (kind: OpportunityKind, error: unknown) => void
}): OpportunityFinder {
  const { config, fetch, now, limitMs = 2_500, report } = options
  const cache = options.cache ?? createExpiringCache({ lifeMs: 10 * minute, mostEntries: 200, now })
  const { franceTravail, immersionFacilitee, laBonneAlternance } = config
  const guarded = (search: LiveSource) => ({
    search,
    breaker: createBreaker({ failures: 3, pauseMs: minute / 2, now }),
  })
  const sources = {
    offer: franceTravail && guarded(createFranceTravail({ config: franceTravail, fetch, now, limitMs })),
    immersion: immersionFacilitee && guarded(createImmersionFacilitee({ config: immersionFacilitee, fetch })),
    training: laBonneAlternance && guarded(createLaBonneAlternance({ config: laBonneAlternance, fetch })),
    event: null,
  }

  async function searchLive(kind: OpportunityKind, query: OpportunityQuery): Promise<DatedResults | null> {
    const source = sources[kind]
    if (!source) return null
    const key = JSON.stringify([kind, query])
    const known = cache.get(key)
    if (known) return known
    if (!source.breaker.allows()) return null
    const limit = startTimeLimit(limitMs, now)
    try {
      const results = { ...(await untilAborted(source.search(query, limit), limit.signal)), askedAt: now() }
      source.breaker.succeeded()
      cache.set(key, results)
      return results
    } catch (error) {
      /** A refused query says nothing of the next one. */
      if (!(error instanceof SourceError && error.status === 400)) source.breaker.failed()
      report?.(kind, error)
      return null
    }
  }

  async function findKind(kind: OpportunityKind, query: OpportunityQuery): Promise<Opportunities> {
    const results = await searchLive(kind, query)
    const credit = creditOf(kind, results?.askedAt ?? null)
    return {
      kind,
      title: titleOf(kind, query),
      live: results !== null,
      ...(results && { total: results.total }),
      items: results?.items ?? [],
      link: linkOf(kind, query),
      ...(credit && { credit }),
    }
  }

  return { find: (query, kinds) => Promise.all(kinds.map((kind) => findKind(kind, query))) }
}
