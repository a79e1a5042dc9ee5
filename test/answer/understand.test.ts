import { describe, expect, test } from 'vitest'
import { createTestCore } from '../support/test-core.ts'

const { read, library } = createTestCore()
const { routes, knowledge } = library
const topicsOf = (text: string) => read(text).sheets.map(({ topic }) => topic)
const facetsOf = (text: string) => read(text).facets.map(({ id }) => id)

describe('what is named', () => {
  test.each([
    ['Combien gagne une aide-soignante ?', ['job:aide-soignant']],
    ['les aides soignantes', ['job:aide-soignant']],
    ['salaire soigniante', ['job:aide-soignant']],
    ['AS ou ASH', ['job:aide-soignant', 'job:agent-de-service-hospitalier']],
    ['Éducatrice de jeunes enfants', ['job:educateur-de-jeunes-enfants']],
    ['éducateur de jeunes enfants', ['job:educateur-de-jeunes-enfants']],
    ['c quoi le CPF', ['aid:cpf']],
    ['le métier d’ambulancière', ['job:ambulancier']],
  ])('« %s »', (text, topics) => {
    expect(topicsOf(text)).toEqual(topics)
  })

  test.each(['je suis agent public', 'une assistante sociale', 'un accompagnant'])(
    'half of a name is not the job: « %s »',
    (text) => {
      const jobs = ['job:agent-de-service-hospitalier', 'job:assistant-de-regulation-medicale', 'job:aesh']
      expect(topicsOf(text).filter((topic) => jobs.includes(topic))).toEqual([])
    },
  )

  test('words that are also acronyms name nothing in lower case', () => {
    expect(topicsOf('il me faut combien de temps ?')).not.toContain('job:moniteur-educateur')
    expect(topicsOf('tu es sûr que tu as le temps')).toEqual([])
  })

  test('a word with several meanings is open until the context decides', () => {
    expect(read('AVS').ambiguous?.term).toBe('AVS')
    expect(read('Combien gagne un AVS ?').ambiguous?.term).toBe('AVS')
    expect(read('AVS à l’école').ambiguous).toBeNull()
    expect(topicsOf('AVS à l’école')).toEqual(['job:aesh'])
    expect(topicsOf('VAE AES')).toContain('job:accompagnant-educatif-et-social')
  })

  test('a word of the glossary that is no sheet is a term', () => {
    expect(read('c’est quoi un SSIAD').terms.map(({ term }) => term)).toEqual(['SSIAD'])
  })
})

describe('what is asked', () => {
  test.each([
    ['Combien gagne un ambulancier ?', 'salaire'],
    ['c payé cb ambulancier', 'salaire'],
    ['Combien de temps dure la formation d’ambulancier ?', 'duree'],
    ['durée formation ambulancier', 'duree'],
    ['c dur ambulancier ?', 'conditions'],
    ['Comment devenir ambulancier en alternance ?', 'alternance'],
    ['Combien coûte la formation d’ambulancier ?', 'cout'],
    ['infirmière études payantes', 'cout'],
    ['ambulancier sans diplôme', 'sans-diplome'],
    ['quel diplôme pour ambulancier', 'diplome'],
    ['VAE ambulancier', 'vae'],
    ['immersion ambulancier', 'essayer'],
    ['Comment tester le métier d’ambulancier ?', 'essayer'],
  ])('« %s » first asks for %s', (text, facet) => {
    expect(facetsOf(text)[0]).toBe(facet)
  })

  test('words that only link are no question, unless they stand at the head or after what asks', () => {
    const asked = [
      'où travaille un AES',
      "c'est qui qui paye",
      'à qui je demande',
      'quand ça commence',
      'est-ce que c’est dur',
      'Dites-moi tout ?',
    ]
    const told = [
      'des enfants ou des ados',
      'des gens qui sont malades',
      'j’aide quand je peux',
      'je suis au chômage',
    ]
    expect(asked.filter((text) => !read(text).isQuestion)).toEqual([])
    expect(told.filter((text) => read(text).isQuestion)).toEqual([])
  })

  test('what a name and a facet leave unsaid is told', () => {
    expect(read('Combien gagne un aide-soignant ?').unexplained).toEqual([])
    expect(read('Comment devenir ambulancier ?').unexplained).toEqual([])
    expect(read('le métier d’ambulancier').unexplained).toEqual([])
    expect(read('Combien gagne un aide-soignant libéral à Marseille ?').unexplained).toEqual([
      'liberal',
      'marseil',
    ])
  })

  test('marks of masked personal data were not said', () => {
    const { unexplained, sheets } = read('Combien gagne un AES ? [adresse e-mail masquée]')
    expect([unexplained, sheets.map(({ topic }) => topic)]).toEqual([
      [],
      ['job:accompagnant-educatif-et-social'],
    ])
  })
})

describe('commands and small talk', () => {
  test('every phrase of a command is that command, whatever its case and signs', () => {
    for (const [command, says] of Object.entries(routes.commands))
      for (const phrase of says ?? [])
        expect([phrase, read(`${phrase.toUpperCase()} !`).command]).toEqual([phrase, command])
  })

  test('every phrase of small talk is recognised', () => {
    for (const { id, says } of routes.smallTalk)
      for (const phrase of says) expect([phrase, read(phrase).smallTalk?.id]).toEqual([phrase, id])
  })

  test.each([
    'jsais pas koi faire comme metier',
    'je sais pas quoi faire comme métier',
    'chui perdu jsais pas quel metier',
  ])('who does not know what to do is led to the questions: « %s »', (text) =>
    expect(read(text).command).toBe('start:orientation'),
  )

  test('a command inside a longer message is none', () => {
    expect(read('je veux revenir en arrière dans ma carrière').command).toBeNull()
    expect(read('merci, et combien gagne un AES ?').smallTalk).toBeNull()
  })

  test('an acronym that is a small word is not vague', () => {
    expect([read('AS').vague, read('oui').vague, read('infos').vague]).toEqual([false, true, true])
  })
})

test('looking after a relative is told from working with people', () => {
  expect(read('je m’occupe de ma mère').informalCare).toBe('adult')
  expect(read('jm occupe de mon pere').informalCare).toBe('adult')
  expect(read('je garde mes petits frères').informalCare).toBe('child')
  expect(read('je voudrais m’occuper de personnes âgées').informalCare).toBeNull()
  expect(read('un aide-soignant aide les familles').informalCare).toBeNull()
})

test('reading never fails, whatever is written', () => {
  for (const text of [
    '',
    ' ',
    '?',
    '😀😀',
    '[[]]',
    '[adresse masquée]',
    'é'.repeat(2000),
    '1 2 3',
    '\u0000',
    'İstanbul ß Ω',
  ])
    expect(() => read(text)).not.toThrow()
})

test('every job is found by its title, its short name and each of its other names', () => {
  const lost = knowledge.jobs.flatMap((job) =>
    [job.title, job.short, job.become, ...job.also].filter((name) => {
      const { sheets, ambiguous } = read(name)
      return !sheets.includes(job) && ambiguous === null
    }),
  )
  expect(lost).toEqual([])
})
