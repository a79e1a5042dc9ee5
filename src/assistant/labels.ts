import type { BlockOf } from './reply.ts'

/** Whether a job can be entered now, as far as the answers tell. */
export const reachableLabels: Record<BlockOf<'job'>['reachable'], string> = {
  now: 'Possible d’après vos réponses',
  later: 'Plus tard',
}

/** What stands before the reasons why a job cannot be entered now. */
export const blockersTitle = 'Ce qui bloque aujourd’hui'

/** What a status is called, in every channel. */
export const aidStatusLabels: Record<BlockOf<'aid'>['status'], string> = {
  acquired: 'Vous y avez droit, d’après vos réponses',
  possible: 'Possible',
  refused: 'Condition non remplie',
  ended: 'Terminée',
}
