import type { PersonRequest } from '../../src/assistant/advisor-desk.ts'

/** Somebody who has answered two questions and wants a person; with marks that a channel could take for its own. */
export const personRequest: PersonRequest = {
  answers: [
    { question: 'situation', ask: 'Où en êtes-vous aujourd’hui ?', answer: 'Au collège ou au lycée' },
    { question: 'nuit', ask: 'La *nuit* & le <week-end> ?', answer: 'Non' },
  ],
  place: 'Lille (59)',
  constraints: ['La nuit ? Non'],
  jobs: ['Aide-soignant ou aide-soignante'],
  waitMinutes: 10,
}
