import { createRequire } from 'node:module'
import { z } from 'zod'
import type { AdaptiveCard } from '../../src/channels/teams/card.ts'

/** Microsoft's own reader of Adaptive Cards 1.5. */
const vendor = z
  .object({ AdaptiveCard: z.any(), SerializationContext: z.any(), Versions: z.any() })
  .parse(createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js'))

/** What it finds wrong with a card. */
export function cardMistakes(card: AdaptiveCard): string[] {
  const context = new vendor.SerializationContext(vendor.Versions.v1_5)
  new vendor.AdaptiveCard().parse(structuredClone(card), context)
  return Array.from({ length: context.eventCount }, (_, index) => String(context.getEventAt(index).message))
}
