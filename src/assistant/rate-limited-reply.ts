import type { Reply } from './reply.ts'
import type { IdentifiedTurn } from './turn.ts'

/** Says how long to wait. Help for people in danger stays in reach. */
export function rateLimitedReply(turn: IdentifiedTurn, retryAfterSeconds: number): Reply {
  const wait =
    retryAfterSeconds < 90 ? `${retryAfterSeconds} secondes` : `${Math.ceil(retryAfterSeconds / 60)} minutes`
  return {
    conversationId: turn.conversationId,
    turnId: turn.turnId,
    status: 'rate_limited',
    mode: 'quote',
    blocks: [
      {
        type: 'notice',
        kind: 'degraded',
        text: `Vous avez envoyé beaucoup de messages en peu de temps. Réessayez dans ${wait}. En cas d’urgence, appelez l’un de ces numéros.`,
        links: [
          { label: '15 : urgence médicale', url: 'tel:15' },
          { label: '3114 : prévention du suicide', url: 'tel:3114' },
        ],
      },
    ],
  }
}
