import type { BlockOf } from './reply.ts'

/** What a status is called, in every channel. */
export const aidStatusLabels: Record<BlockOf<'aid'>['status'], string> = {
  acquired: 'Vous y avez droit',
  possible: 'Possible',
  refused: 'Conditions non réunies',
  ended: 'Terminée',
}
