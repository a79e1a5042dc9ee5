/** What can be pressed about a talk with an advisor (`choice { question: "handover" }`), as buttons say it. */
export const handoverOptions = {
  ask: 'Parler à une personne',
  send: 'Oui, transmettre ma demande',
  decline: 'Non, merci',
  close: 'Terminer l’échange',
} as const
export type HandoverOption = keyof typeof handoverOptions

/** Null when there is no such button. */
export function readHandoverOption(option: string): HandoverOption | null {
  return option === 'ask' || option === 'send' || option === 'decline' || option === 'close' ? option : null
}
