import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/knowledge/compile/content-error.ts'
import { glossarySchema } from '../../src/knowledge/schema/glossary.ts'
import { fold, spokenWordsOf, stem, wordsOf } from '../../src/language/french.ts'
import { stopWords } from '../../src/language/stop-words.ts'

describe('folding', () => {
  test.each([
    ['Élève Handicapé', 'eleve handicape'],
    ['Cœur, curriculum vitæ', 'coeur, curriculum vitae'],
    ['L’aide, l`aide, l´aide, lʼaide', "l'aide, l'aide, l'aide, l'aide"],
    ['ÎLE-DE-FRANCE', 'ile-de-france'],
    ['re\u0301gion', 'region'],
  ])('« %s » becomes « %s »', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('is stable, and blind to case and accents, whatever is typed', () => {
    const french = fc.string({
      unit: fc.constantFrom(...'aàâbcçdeéèêëfghiîïjklmnoôpqrstuùûüvwxyÿzœæ -'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(french, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text)).toMatch(/^[a-z -]*$/)
      }),
    )
  })
})

describe('words', () => {
  test.each([
    ["L'aide-soignante", ['l', 'aide', 'soignante']],
    ['Aujourd’hui !', ['aujourd', 'hui']],
    ['1 836,20 € brut', ['1836,20', 'brut']],
    ['12\u202f345\u00a0678 euros', ['12345678', 'euros']],
    ['bac + 2', ['bac', '2']],
    ['un SMIC à 3.5', ['un', 'smic', 'a', '3.5']],
    ['06 12 34 56 78', ['06', '12', '34', '56', '78']],
    ['fin.Début', ['fin', 'debut']],
    ['🙂 ?! ...', []],
    ['', []],
  ])('of « %s » are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('a year is not taken for the beginning of the number that follows', () => {
    expect(wordsOf('en 2024 350 places')).toEqual(['en', '2024', '350', 'places'])
  })

  test('are folded, and none is empty, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^(?:[\p{L}\p{N}]+|\d+[.,]\d+)$/u)
      }),
    )
  })

  test('of a message have SMS spellings written out; other words stay', () => {
    expect(spokenWordsOf('Slt, c koi le taf dun AS ?')).toEqual([
      'salut',
      'c',
      'quoi',
      'le',
      'travail',
      'dun',
      'as',
    ])
    expect(spokenWordsOf('jsuis o chômage')).toEqual(['je', 'suis', 'o', 'chomage'])
    expect(wordsOf('koi')).toEqual(['koi'])
  })
})

describe('stems', () => {
  const stemsOf = (words: string) =>
    new Set(words.split(' ').map((word) => wordsOf(word).map(stem).join(' ')))

  test.each([
    'infirmier infirmière infirmiers infirmières INFIRMIERE',
    'aide-soignant aide-soignante aides-soignantes',
    'ambulancier ambulancière ambulancières',
    'éducateur éducatrice éducateurs éducatrices',
    'accompagnant accompagnante accompagnants',
    'assistant assistante assistantes',
    'apprenti apprentie apprentis',
    'âgé âgée âgées',
    'handicapé handicapée handicapées',
    'employé employée employés',
    'diplôme diplômes diplômé diplômée',
    'métier métiers',
    'foyer foyers',
    'conseiller conseillers',
    'formation formations',
    'vaccin vaccins vaccination',
    'lycéen lycéenne',
    'moniteur monitrice monitrices',
    'puériculteur puéricultrice',
  ])('are the same for: %s', (words) => {
    expect([...stemsOf(words)]).toHaveLength(1)
  })

  test.each(['employeur employé', 'aide âge', 'formation format-court', 'permis permanent', 'santé sang'])(
    'differ for: %s',
    (words) => {
      expect(stemsOf(words).size).toBeGreaterThan(1)
    },
  )

  test('leave short words and figures alone', () => {
    for (const word of ['as', 'vae', 'ans', '1836,20', '3500', 'sp3s']) expect(stem(word)).toBe(word)
  })

  test('are never empty, never longer than the word, and the same each time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        const made = stem(word)
        expect(made.length).toBeGreaterThan(0)
        expect(made.length).toBeLessThanOrEqual(word.length)
        expect(stem(word)).toBe(made)
      }),
    )
  })

  test('keep the acronyms of the sector apart from each other', () => {
    const path = 'knowledge/glossary.yaml'
    const terms = parseYaml(glossarySchema, readFileSync(path, 'utf8'), path).flatMap(({ term, also }) => [
      term,
      ...also,
    ])
    const acronyms = [...new Set(terms.filter((term) => /^[A-Z0-9]{2,}$/.test(term)))]
    const byStem = Map.groupBy(acronyms, (acronym) => stem(fold(acronym)))
    expect([...byStem.values()].filter((same) => same.length > 1)).toEqual([])
    expect(acronyms.length).toBeGreaterThan(50)
  })
})

describe('stop words', () => {
  test('are single folded words', () => {
    for (const word of stopWords) expect(wordsOf(word)).toEqual([word])
  })

  test('are no trait, no job and no fact that a person asks about', () => {
    for (const word of [
      'salaire',
      'formation',
      'nuit',
      'enfants',
      'diplome',
      'age',
      'sans-abri',
      'permis',
      'travail',
    ])
      expect(stopWords.has(word)).toBe(false)
  })
})
