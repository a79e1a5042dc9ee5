import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchChoice, matchEdit, matchStatement } from '../../src/dialogue/match-choice.ts'
import { readOrientationContent } from '../support/orientation-content.ts'
import { choice, question, tree } from '../support/small-tree.ts'

const { orientation } = readOrientationContent()
const choiceQuestions = orientation.questions.filter(({ kind }) => kind === 'choice')

function questionOf(id: string) {
  const found = orientation.questions.find((each) => each.id === id)
  if (!found) throw new Error(`No question ${id}.`)
  return found
}

/** Options that a text means as an answer to a question, in the order of the tree; none when nothing is meant. */
function meant(id: string, text: string): string[] {
  const pending = questionOf(id)
  const options = matchChoice(pending, text)?.options ?? []
  return pending.choices.map((each) => each.id).filter((option) => options.includes(option))
}

describe('the words of the tree itself', () => {
  const labels = choiceQuestions.flatMap((each) =>
    each.choices.map(({ id, label }) => [each.id, label, id] as const),
  )
  const sayings = choiceQuestions.flatMap((each) =>
    each.choices.flatMap(({ id, says }) => says.map((phrase) => [each.id, phrase, id] as const)),
  )

  test.each(labels)('%s: the label « %s », typed out, means %s', (id, label, option) => {
    expect(matchChoice(questionOf(id), label)?.options).toContain(option)
    if (!questionOf(id).multiple) expect(meant(id, label)).toEqual([option])
  })

  test('every phrase that an editor gives for a choice means that choice', () => {
    const misread = sayings.filter(([id, phrase, option]) => !meant(id, phrase).includes(option))
    expect(misread).toEqual([])
  })

  test('a phrase means the same in capitals, without accents, or with a typographic apostrophe', () => {
    for (const [id, phrase] of sayings) {
      expect(meant(id, phrase.toUpperCase())).toEqual(meant(id, phrase))
      expect(meant(id, phrase.normalize('NFD').replace(/\p{Mn}/gu, ''))).toEqual(meant(id, phrase))
      expect(meant(id, phrase.replaceAll("'", '’'))).toEqual(meant(id, phrase))
    }
  })
})

describe('everyday and SMS French', () => {
  test.each([
    ['situation', 'je suis au lycée', 'scolaire'],
    ['situation', 'jsuis en terminale', 'scolaire'],
    ['situation', 'chui au chômage', 'recherche'],
    ['situation', 'jsui au chomage', 'recherche'],
    ['situation', 'je cherche du taf', 'recherche'],
    ['situation', 'sans emploi depuis 2 ans', 'recherche'],
    ['situation', 'inscrite à France Travail', 'recherche'],
    ['situation', 'je suis caissière mais je veux changer', 'autre-metier'],
    ['situation', 'je m’occupe de ma mère', 'proche'],
    ['situation', 'Étudiante', 'etudiant'],
    ['situation', 'je suis ASH', 'secteur'],
    ['age', 'j’ai 16 ans', 'moins-17'],
    ['age', 'g 19 ans', 'majeur'],
    ['age', '27 ans', 'majeur'],
    ['niveau', 'j’ai un cap petite enfance', 'cap'],
    ['niveau', 'g le bac', 'bac'],
    ['niveau', 'sans diplome', 'aucun'],
    ['niveau', 'bac+3', 'bac-2'],
    ['niveau', 'licence de psycho', 'bac-2'],
    ['public', 'les gosses', 'jeunes'],
    ['public', 'des mamies', 'ages'],
    ['public', 'les personnes agees', 'ages'],
    ['public', 'autiste', 'handicap'],
    ['public', 'bebe', 'petits-enfants'],
    ['gestes', 'le menage', 'nettoyer'],
    ['gestes', 'm’occuper des gens', 'aider'],
    ['cadre', 'à l’hopital', 'hopital'],
    ['cadre', 'chez les gens', 'domicile'],
    ['cadre', 'en maison de retraite', 'residence'],
    ['rythme', 'tranquille', 'temps'],
    ['rythme', 'j’aime l’adrénaline', 'vite'],
    ['horaires', 'juste la journée', 'journee'],
    ['horaires', 'tous les horaires', 'tout'],
    ['horaires', 'la nuit ça me va', 'tout'],
    ['permis', 'g le permis', 'oui'],
    ['permis', 'je passe le permis', 'oui'],
    ['sang', 'j’ai peur du sang', 'non'],
    ['physique', 'g mal au dos', 'non'],
    ['etudes', '2 ans', 'deux-ans'],
    ['etudes', 'un an max', 'un-an'],
    ['etudes', 'pas plus d’un an', 'un-an'],
    ['etudes', 'deux ans maximum', 'deux-ans'],
    ['etudes', '6 mois', 'mois'],
    ['experience', 'babysitting', 'enfants'],
    ['experience', 'je garde mes petits frères depuis toujours', 'enfants'],
    ['experience', 'je m’occupe de ma grand-mère', 'proche'],
    ['experience', 'j’ai le bafa', 'animation'],
    ['experience', 'jamais', 'non'],
    ['revenu', 'en apprentissage', 'alternance'],
    ['revenu', 'urgent', 'tout-de-suite'],
  ])('%s: « %s » is %s', (id, text, option) => {
    expect(meant(id, text)).toEqual([option])
  })
})

describe('negations', () => {
  test.each([
    ['permis', "j'ai pas le permis", 'non'],
    ['permis', 'g pas le permis', 'non'],
    ['permis', 'g pa le permi', 'non'],
    ['permis', "je n'ai pas le permis mais j'ai une voiture sans permis", 'non'],
    ['horaires', 'pas le week-end', 'journee'],
    ['horaires', 'pas le weekend', 'journee'],
    ['horaires', 'je travaille pas le week-end', 'journee'],
    ['horaires', 'pas la nuit', 'week-ends'],
    ['horaires', 'je peux pas bosser la nuit', 'week-ends'],
    ['horaires', 'ni la nuit ni le week-end', 'journee'],
    ['horaires', 'la nuit me dérange pas', 'tout'],
    ['intime', 'pas la toilette', 'non'],
    ['intime', 'ça me gêne pas', 'oui'],
    ['sang', "j'ai pas peur du sang", 'oui'],
    ['sang', 'je supporte pas le sang', 'non'],
    ['physique', 'je peux pas porter', 'non'],
    ['physique', "j'ai pas mal au dos", 'oui'],
    ['rythme', 'pas seul', 'equipe'],
    ['etudes', 'pas 3 ans', 'deux-ans'],
    ['etudes', "pas d'études", 'mois'],
    ['revenu', 'pas pressé', 'attendre'],
    ['revenu', 'pas tout de suite', 'attendre'],
  ])('%s: « %s » is %s', (id, text, option) => {
    expect(meant(id, text)).toEqual([option])
  })

  test.each([
    ['public', 'pas les enfants'],
    ['public', "j'aime pas les bébés"],
    ['public', 'tout sauf les enfants'],
    ['gestes', "j'aime pas le ménage"],
    ['cadre', "pas à l'hôpital"],
    ['cadre', "je ne veux pas travailler à l'hôpital"],
    ['cadre', 'pas dans un bureau'],
    ['niveau', 'jai pas le bac'],
  ])('%s: « %s » is never taken for what it refuses', (id, text) => {
    expect(meant(id, text)).toEqual([])
  })
})

describe('yes and no', () => {
  test.each([
    ['permis', 'oui', 'oui'],
    ['permis', 'Oui !', 'oui'],
    ['permis', 'ouais', 'oui'],
    ['permis', 'ok', 'oui'],
    ['permis', 'bien sûr', 'oui'],
    ['permis', 'non', 'non'],
    ['permis', 'NON.', 'non'],
    ['permis', 'nan', 'non'],
    ['permis', 'pas du tout', 'non'],
    ['permis', 'non pas encore', 'non'],
    ['intime', 'oui sans problème', 'oui'],
    ['sang', 'non', 'non'],
    ['physique', 'non j’ai des soucis de santé', 'non'],
    ['experience', 'non', 'non'],
    ['revenu', 'oui', 'tout-de-suite'],
    ['revenu', 'non', 'attendre'],
  ])('%s: « %s » is %s', (id, text, option) => {
    expect(meant(id, text)).toEqual([option])
  })

  test('mean nothing to a question that is not answered by them', () => {
    expect(meant('public', 'oui')).toEqual([])
    expect(meant('horaires', 'non')).toEqual([])
  })

  test('give way to what is said besides', () => {
    expect(meant('permis', "oui enfin j'ai pas le permis")).toEqual(['non'])
  })
})

describe('numbers', () => {
  test.each([
    ['situation', '3', ['recherche']],
    ['permis', '2', ['non']],
    ['permis', ' 1 ', ['oui']],
    ['public', '1 et 3', ['ages', 'jeunes']],
    ['public', '1, 3', ['ages', 'jeunes']],
    ['age', '17', ['dix-sept']],
  ])('%s: « %s » is %j', (id, text, options) => {
    expect(meant(id, text)).toEqual(options)
  })

  test.each([
    ['permis', '3'],
    ['permis', '0'],
    ['situation', '42'],
    ['permis', '-1'],
  ])('%s: « %s » is the number of no choice', (id, text) => {
    expect(meant(id, text)).toEqual([])
  })
})

describe('a part of what a choice says', () => {
  test.each([
    ['niveau', 'brevet', 'aucun'],
    ['cadre', 'crèche', 'creche'],
    ['situation', 'études', 'etudiant'],
  ])('%s: « %s » is %s', (id, text, option) => {
    expect(meant(id, text)).toEqual([option])
  })

  test('means nothing when two choices say it, or when something else is said besides', () => {
    const [pending] = tree([
      question('q', [
        choice('a', { label: 'La journée en semaine' }),
        choice('b', { label: 'La soirée en semaine' }),
      ]),
    ]).questions
    expect(pending && matchChoice(pending, 'soirée')?.options).toEqual(['b'])
    expect(pending && matchChoice(pending, 'semaine')).toBeNull()
    expect(pending && matchChoice(pending, 'une soirée dansante')).toBeNull()
    expect(pending && matchChoice(pending, 'pas la soirée')).toBeNull()
  })
})

describe('several choices at once', () => {
  test.each([
    ['public', 'les bébés et les ados', ['petits-enfants', 'jeunes']],
    ['public', 'des malades, des vieux et des handicapés', ['ages', 'handicap', 'malades']],
    ['gestes', 'soigner et parler', ['soigner', 'ecouter']],
    ['cadre', "en creche ou à l'école", ['ecole', 'creche']],
    ['experience', "j'ai fait du bénévolat et gardé des enfants", ['enfants', 'animation']],
  ])('%s: « %s » is %j', (id, text, options) => {
    expect(meant(id, text)).toEqual(options)
  })

  test('a choice whose words all belong to a longer one is not meant besides', () => {
    expect(meant('public', 'des petits enfants')).toEqual(['petits-enfants'])
  })

  test('a question that takes one answer gets one, the one that explains most', () => {
    expect(meant('permis', "pas le permis, je n'ai pas le permis")).toEqual(['non'])
    expect(matchChoice(questionOf('horaires'), 'la journée ou la nuit')?.options).toHaveLength(1)
  })
})

describe('nothing is meant', () => {
  test.each([
    ['situation', 'salut'],
    ['situation', 'je sais pas trop'],
    ['public', 'peu importe'],
    ['permis', "c'est payé combien ?"],
    ['etudes', 'je ne sais pas'],
    ['gestes', '???'],
    ['gestes', '🙂'],
    ['gestes', ''],
    ['gestes', '   '],
    ['rythme', 'le la les de'],
    ['niveau', 'à quelle heure ouvrez-vous'],
  ])('%s: by « %s »', (id, text) => {
    expect(matchChoice(questionOf(id), text)).toBeNull()
  })

  test('a place has no choices that a text could mean', () => {
    expect(matchChoice(questionOf('lieu'), 'Lille')).toBeNull()
    expect(matchChoice(questionOf('lieu'), '1')).toBeNull()
  })
})

describe('the share of a text that is explained', () => {
  test('is 1 when nothing else was said, and less otherwise', () => {
    expect(matchChoice(questionOf('permis'), "j'ai pas le permis")?.share).toBe(1)
    expect(matchChoice(questionOf('permis'), '2')?.share).toBe(1)
    const share = matchChoice(questionOf('permis'), "j'ai pas le permis mais c'est payé combien ?")?.share
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(0.6)
  })

  test('lies between 0 and 1, and only options of the question are meant, whatever is typed', () => {
    const words = choiceQuestions.flatMap(({ choices }) => choices.flatMap(({ says }) => says))
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(...words, 'oui', 'non', '2', 'mais'), { maxLength: 6 })
        .map((said) => said.join(' ')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...choiceQuestions), anyText, (pending, text) => {
        const match = matchChoice(pending, text)
        if (!match) return
        const known = pending.choices.map(({ id }) => id)
        expect(match.options.length).toBeGreaterThan(0)
        expect(match.options.length).toBeLessThanOrEqual(pending.multiple ? known.length : 1)
        expect(new Set(match.options).size).toBe(match.options.length)
        for (const option of match.options) expect(known).toContain(option)
        expect(match.share).toBeGreaterThan(0)
        expect(match.share).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })
})

describe('words only', () => {
  test('a number, a yes or a no is not taken for an answer to a question that is not asked', () => {
    for (const each of choiceQuestions)
      for (const text of ['2', 'oui', 'non']) expect(matchStatement(each, text)).toBeNull()
  })

  test('the label of a choice counts as its words, unless it is a yes or a no', () => {
    const [pending] = tree([
      question('q', [
        choice('oui', { label: 'Oui, souvent' }),
        choice('parfois', { label: 'De temps en temps' }),
      ]),
    ]).questions
    expect(pending && matchStatement(pending, 'de temps en temps')?.options).toEqual(['parfois'])
    expect(pending && matchStatement(pending, 'oui, souvent')).toBeNull()
  })
})

describe('corrections', () => {
  test.each([
    ["en fait j'ai le permis", 'permis', ['oui']],
    ['finalement j’ai pas le permis', 'permis', ['non']],
    ['je me suis trompé, je suis au lycée', 'situation', ['scolaire']],
    ['en fait pas la nuit', 'horaires', ['week-ends']],
    ['en fait je peux faire trois ans', 'etudes', ['trois-ans']],
    ["j'ai le bac en fait", 'niveau', ['bac']],
    ["j'ai changé d'avis, plutôt les personnes âgées", 'public', ['ages']],
    ['non finalement le week-end ok', 'horaires', ['week-ends']],
  ])('« %s » corrects %s', (text, id, options) => {
    expect(matchEdit(orientation, text)).toMatchObject({ question: id, options })
  })

  test.each(['bonjour', "en fait c'est payé combien ?", 'je me suis trompé', 'oui', '2', ''])(
    '« %s » corrects nothing',
    (text) => {
      expect(matchEdit(orientation, text)).toBeNull()
    },
  )

  test('of two questions, the one that explains more of the text is corrected', () => {
    expect(matchEdit(orientation, "j'ai le permis, pas comme les ados")?.question).toBe('permis')
  })
})
