import { expect, it } from 'vitest'
import { createVerifier } from '../../../src/answer/verify/verify-sentence.ts'
import { careAssistantNames, jobTrainingNames, nurseNames, passageOf } from '../../support/passage-of.ts'

const releases = (draft: string, source: string, names: typeof nurseNames) =>
  createVerifier([passageOf([source], names)])({ text: draft, extracts: [1] }).released

it('takes the title, its feminine and the acronym in brackets for one name', () => {
  const source = 'La formation d’accompagnant éducatif et social (AES) ouvre en septembre.'
  for (const name of ['AES', 'accompagnante éducative et sociale', 'accompagnant éducatif et social'])
    expect(releases(`La formation d’${name} ouvre en septembre.`, source, careAssistantNames)).toBe(true)
})

it('takes an acronym that the sheet does not give for another thing', () => {
  const source = 'La formation d’accompagnant éducatif et social ouvre en septembre.'
  for (const name of ['AES', 'AVS', 'AMP', 'ASH'])
    expect(releases(`La formation d’${name} ouvre en septembre.`, source, careAssistantNames)).toBe(false)
})

it('takes the acronym of an aid from its title', () => {
  const source = 'La POEI se demande à France Travail.'
  expect(releases('La formation avant embauche se demande à France Travail.', source, jobTrainingNames)).toBe(
    true,
  )
})

it('lets a draft name the topic where the source says "il"', () => {
  const source = 'Il appelle le médecin et note tout.'
  expect(releases('L’infirmier appelle le médecin et note tout.', source, nurseNames)).toBe(true)
  expect(releases('Le médecin appelle l’infirmier et note tout.', source, nurseNames)).toBe(false)
})

it('lets a draft complete a word with the topic, but not put it in the place of another', () => {
  const source = 'Le travail de nuit fatigue le corps.'
  expect(releases('Le travail de nuit d’infirmier fatigue le corps.', source, nurseNames)).toBe(true)
  expect(releases('Le travail d’infirmier fatigue le corps.', source, nurseNames)).toBe(false)
})
