import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchable } from '../../src/answer/passages.ts'
import { parseYaml } from '../../src/knowledge/compile/content-error.ts'
import { glossarySchema } from '../../src/knowledge/schema/glossary.ts'
import { lexiconOf } from '../../src/knowledge/search/build-index.ts'
import { fold, stem } from '../../src/language/french.ts'
import { createSpelling } from '../../src/language/spelling.ts'
import { readRealPassages } from '../support/real-passages.ts'

const glossary = parseYaml(
  glossarySchema,
  readFileSync('knowledge/glossary.yaml', 'utf8'),
  'knowledge/glossary.yaml',
)
const terms = glossary.map(({ term }) => term)
const lexicon = lexiconOf(readRealPassages().map(searchable), terms)
const { repair, isKnown } = createSpelling(lexicon)
const words = [...lexicon.keys()]

/** What people write, then what they mean. */
const misspellings = `
  soinian soignant, soignan soignant, soingnant soignant, soigant soignant, soaignant soignant,
  infirmere infirmière, imfirmier infirmier, infirmeir infirmier, infermier infirmier, infirmiere infirmière,
  puericultrisse puéricultrice, puéricultirce puéricultrice, puerriculture puériculture, puéricultur puériculture,
  ambulencier ambulancier, ambulansier ambulancier, ambulencière ambulancière, ambulancié ambulancier,
  educateure éducateur, edukateur éducateur, éducatrisse éducatrice, monitteur moniteur,
  auxiliere auxiliaire, auxilliaire auxiliaire, oxiliaire auxiliaire, auxiliare auxiliaire,
  acompagnant accompagnant, accompagnan accompagnant, acompagnement accompagnement, acompaniement accompagnement,
  hospitalié hospitalier, ospitalier hospitalier, opital hôpital, hopitall hôpital, hopitale hôpital,
  domissile domicile, domicille domicile, crèhce crèche, medicalle médicale,
  regulation régulation, régulassion régulation, spessialisé spécialisé,
  diplomme diplôme, dyplome diplôme, diplom diplôme, concour concours, conkour concours,
  formasion formation, formassion formation, formattion formation, fromation formation,
  apprentisage apprentissage, aprentissage apprentissage, apprantissage apprentissage,
  alternence alternance, alternanse alternance, imersion immersion, immertion immersion,
  reconvertion reconversion, reconverssion reconversion, experiance expérience, esperience expérience,
  salere salaire, sallaire salaire, saliare salaire, rémunérassion rémunération, renumération rémunération,
  finencement financement, finansement financement, financemant financement, bource bourse, alocation allocation,
  vacin vaccin, vacination vaccination, vaccinnation vaccination, casié casier, dossié dossier,
  entretient entretien, antretien entretien, sélèction sélection, inscirption inscription, inscripsion inscription,
  validassion validation, andicap handicap, handikap handicap, toillette toilette, persone personne,
  mettier métier, enfent enfant, ékipe équipe, horraires horaires, oraires horaires, urgense urgence, patien patient,
  malladie maladie, retrète retraite`
  .split(',')
  .map((pair) => pair.trim().split(' '))
  .map(([typed = '', meant = '']) => [typed, meant] as const)

describe('misspellings of the sector', () => {
  test.each(misspellings)('« %s » is mended to « %s »', (typed, meant) => {
    expect(isKnown(fold(meant)), `« ${meant} » stands in no sheet.`).toBe(true)
    const mended = repair(fold(typed))
    expect(stem(mended), `mended to « ${mended} »`).toBe(stem(fold(meant)))
  })
})

describe('a good word', () => {
  const goodWords =
    'femme mère précaire gériatrie employé aidant dépendance financer monsieur lycéen terminale transporteur danger sage dame ménagère opératrice sociaux généraux'
  test.each(goodWords.split(' '))('« %s » is not mended to another, though it stands near one', (word) => {
    const mended = repair(fold(word))
    expect(stem(mended), `mended to « ${mended} »`).toBe(stem(fold(word)))
  })
})

test('an acronym that the glossary explains is not mended to another word', () => {
  const acronyms = terms.filter((term) => /^[A-Z0-9]{4,}$/.test(term))
  expect(acronyms.length).toBeGreaterThan(30)
  const mended = acronyms.filter((acronym) => repair(fold(acronym)) !== fold(acronym))
  expect(mended.map((acronym) => `${acronym} > ${repair(fold(acronym))}`)).toEqual([])
})

describe('a known word', () => {
  test('is never touched', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        expect(repair(word)).toBe(word)
      }),
      { numRuns: 2_000 },
    )
  })

  test('of any lexicon is never touched, and what is mended is always a word of it', () => {
    const anyWord = fc.stringMatching(/^[a-f]{1,9}$/)
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { maxLength: 30 }), anyWord, (known, typed) => {
        const spelling = createSpelling(new Map(known.map((word, index) => [word, index + 1])))
        for (const word of known) expect(spelling.repair(word)).toBe(word)
        expect([typed, ...known]).toContain(spelling.repair(typed))
        expect(spelling.isKnown(typed)).toBe(known.includes(typed))
      }),
      { numRuns: 500 },
    )
  })
})

describe('an unknown word', () => {
  test.each(['xp', 'sti', '3500', 'st2s9', 'bac2', '', 'zzzzzzzz', 'kayak', '看護師'])(
    'like « %s » is left alone when it is short, a figure, or near nothing',
    (word) => {
      expect(repair(word)).toBe(word)
    },
  )

  test('of four to seven letters is mended by one letter only, a longer one by two', () => {
    const { repair: mend } = createSpelling(
      new Map([
        ['permis', 1],
        ['financement', 1],
      ]),
    )
    expect(mend('permit')).toBe('permis')
    expect(mend('perdit')).toBe('perdit')
    expect(mend('finencemant')).toBe('financement')
    expect(mend('foncemant')).toBe('foncemant')
  })

  test('of two near words, becomes the nearer; of two as near, the more frequent', () => {
    const counts = new Map([
      ['formation', 5],
      ['formations', 9],
      ['porter', 9],
      ['poster', 2],
    ])
    const { repair: mend } = createSpelling(counts)
    expect(mend('formatoin')).toBe('formation')
    expect(mend('pomter')).toBe('porter')
  })

  test('that differs by its first letter is another word, unless it sounds the same', () => {
    const { repair: mend } = createSpelling(
      new Map([
        ['ville', 9],
        ['handicap', 9],
      ]),
    )
    expect(mend('lille')).toBe('lille')
    expect(mend('andicap')).toBe('handicap')
  })

  test('gives the same result each time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (typed) => {
        expect(createSpelling(lexicon).repair(typed)).toBe(repair(typed))
      }),
      { numRuns: 20 },
    )
  })

  test('mended once, needs no more mending', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (word, at) => {
        const mended = repair(word.slice(0, at % word.length) + word.slice((at % word.length) + 1))
        expect(repair(mended)).toBe(mended)
      }),
      { numRuns: 300 },
    )
  })
})
