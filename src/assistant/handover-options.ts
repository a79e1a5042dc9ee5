import type { BlockOf } from './reply.ts'

/** What can be pressed about a talk with an advisor (`choice { question: "handover" }`), as buttons say it. */
export const handoverOptions = {
  ask: 'Parler à une personne',
  send: 'Oui, transmettre ma demande',
  decline: 'Non, merci',
  close: 'Terminer l’échange',
} as const
export type HandoverOption = keyof typeof handoverOptions

/** Whether what is written next goes to the advisor, after the assistant's last word on the talk. */
export function isTalkOpen(kind: BlockOf<'handover'>['kind']): boolean {
  return kind === 'sent' || kind === 'message' || kind === 'not-relayed'
}

/** Null when there is no such button. */
export function readHandoverOption(option: string): HandoverOption | null {
  return option === 'ask' || option === 'send' || option === 'decline' || option === 'close' ? option : null
}
