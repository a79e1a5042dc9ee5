import type { BlockOf } from './reply.ts'

/** What a status is called, in every channel. */
export const aidStatusLabels: Record<BlockOf<'aid'>['status'], string> = {
  acquired: 'Vous y avez droit, d’après vos réponses',
  possible: 'Possible',
  refused: 'Condition non remplie',
  ended: 'Terminée',
}
