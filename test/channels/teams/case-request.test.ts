import { expect, test } from 'vitest'
import { readCaseRequest } from '../../../src/channels/teams/case-request.ts'

test.each(['dossier ABCD2345', '/dossier abcd 2345', 'Dossier : ABCD-2345'])('%s opens a case', (said) => {
  const asked = readCaseRequest(said)
  expect(asked?.kind).toBe('code')
})

test.each(['dossier ABCD 234', 'dossier ABC0 2345', 'dossier ABCD 23456'])(
  '%s is nearly a code, and not tried',
  (said) => {
    expect(readCaseRequest(said)).toEqual({ kind: 'misspelt' })
  },
)

test.each(['dossier', '/dossier', 'Dossier :'])('%s alone asks for the code', (said) => {
  expect(readCaseRequest(said)).toEqual({ kind: 'bare' })
})

test.each([
  'dossier d’inscription à l’IFAS, comment faire ?',
  'dossier VAE',
  'dossier de financement 2026',
  'dossiers en retard',
  'quel dossier pour la VAE ?',
])('%s is a question', (said) => {
  expect(readCaseRequest(said)).toBeNull()
})
