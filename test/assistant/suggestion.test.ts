import { expect, test } from 'vitest'
import { describeSuggestion, type ShownSuggestion } from '../../src/assistant/suggestion.ts'

const suggestion: ShownSuggestion = {
  id: 's',
  kind: 'job',
  topic: 'job:ambulancier',
  title: 'Ambulancier ou ambulancière',
  text: 'Vous aimez conduire',
  // Already the next day in France.
  at: '2026-11-29T23:30:00Z',
  answered: null,
}

test('a suggestion is told to its advisor with its sheet, its reason, its day, and what became of it', () => {
  expect(describeSuggestion(suggestion)).toBe(
    'Un métier : Ambulancier ou ambulancière. Vous aimez conduire (proposé le 30 novembre 2026, pas encore de réponse)',
  )
  const answered = { answer: 'refused' as const, at: '2026-12-01T10:00:00Z' }
  expect(describeSuggestion({ ...suggestion, text: '', answered })).toBe(
    'Un métier : Ambulancier ou ambulancière (proposé le 30 novembre 2026, la personne a refusé le 1er décembre 2026)',
  )
})
