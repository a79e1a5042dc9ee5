/**
 * What became of an advisor's words. `over`: the person has ended the talk, or asked anew; `erased`: the conversation
 * is gone; `failed`: it could not be kept; `unknown`: this thread is none of ours.
 */
export type Heard = 'delivered' | 'over' | 'erased' | 'failed' | 'unknown'

/** What the advisor is told of it. */
export const heardWording: Record<Heard, string> = {
  delivered: 'Transmis à la personne.',
  over: 'Cet échange est terminé : la personne ne lit plus ce fil.',
  erased:
    'Cette conversation n’existe plus : elle est effacée, ou trop ancienne. La personne ne lit plus ce fil.',
  failed: 'Ce n’est pas parti : quelque chose n’a pas marché chez nous. Réessayez dans un instant.',
  unknown: 'Personne n’attend de réponse dans ce fil.',
}

/** What the thread is told when the advisor has ended the talk. */
export const endedWording = 'L’échange est terminé. La personne est prévenue.'
