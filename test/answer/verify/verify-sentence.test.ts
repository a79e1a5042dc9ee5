import { describe, expect, it } from 'vitest'
import { createVerifier } from '../../../src/answer/verify/verify-sentence.ts'
import { careAssistantNames, jobTrainingNames, nurseNames, passageOf } from '../../support/passage-of.ts'
import { careAssistant, type HandWritten, jobTraining, nurse } from './hand-written.ts'

/** The verdict on a draft that cites the one passage that holds the source sentences. */
function judge(draft: string, ...sources: string[]) {
  return createVerifier([passageOf(sources, nurseNames)])({ text: draft, extracts: [1] })
}

const reasonOf = (draft: string, ...sources: string[]) => {
  const verdict = judge(draft, ...sources)
  return verdict.released ? 'released' : verdict.reason
}

const sets: [string, HandWritten[], typeof nurseNames][] = [
  ['care assistants', careAssistant, careAssistantNames],
  ['nurses', nurse, nurseNames],
  ['training before a job', jobTraining, jobTrainingNames],
]

describe.each(sets)('sentences written by hand about %s', (_, list, names) => {
  const verify = createVerifier([
    passageOf(
      list.map(({ source }) => source),
      names,
    ),
  ])

  it('releases none that is false', () => {
    const released = list.flatMap((each) =>
      each.false.filter((text) => verify({ text, extracts: [1] }).released),
    )
    expect(released).toEqual([])
  })

  it('releases every source, word for word', () => {
    expect(list.filter(({ source }) => !verify({ text: source, extracts: [1] }).released)).toEqual([])
  })
})

it('releases at least three of four rewordings written by hand', () => {
  const verdicts = sets.flatMap(([, list, names]) => {
    const verify = createVerifier([
      passageOf(
        list.map(({ source }) => source),
        names,
      ),
    ])
    return list.flatMap((each) => each.true.map((text) => verify({ text, extracts: [1] }).released))
  })
  expect(verdicts.filter(Boolean).length / verdicts.length).toBeGreaterThanOrEqual(0.75)
})

describe('who does what to whom', () => {
  it.each([
    ['L’aide est versée par l’employeur.', 'L’aide est versée à l’employeur.'],
    ['L’employeur est payé.', 'L’employeur paie.'],
    ['Un apprenti paie.', 'Un apprenti est payé par son employeur.'],
    ['L’école paie l’OPCO.', 'L’école est payée par l’OPCO.'],
    ['La Région demande une aide.', 'Demandez une aide à la Région.'],
    ['L’école vous verse 100 €.', 'Vous versez 100 € à l’école.'],
    [
      'En POEI, une formation par tuteur vous donne 5 € net par heure.',
      'En POEI, une formation par tuteur donne à l’employeur 5 € net par heure.',
    ],
    ['L’aide à l’employeur est de 500 €.', 'L’aide de l’employeur est de 500 €.'],
    [
      'Le salarié paie la formation, et l’employeur garde son salaire.',
      'L’employeur paie la formation, et le salarié garde son salaire.',
    ],
    [
      'Les salariés sont payés par leur école pendant l’employeur.',
      'Les salariés sont payés par leur employeur pendant l’école.',
    ],
    ['Les médecins et les infirmiers prescrivent.', 'Les médecins prescrivent.'],
    ['L’infirmier décide.', 'L’infirmier soigne, et le médecin décide.'],
    ['Un infirmier peut devenir infirmier.', 'Un infirmier peut devenir puériculteur.'],
  ])('holds back: %s', (draft, source) => {
    expect(judge(draft, source).released).toBe(false)
  })
})

describe('which figure is whose', () => {
  const source = 'L’ancienneté ajoute 2 % de plus après cinq ans et 4 % après dix ans.'
  it.each([
    'L’ancienneté ajoute 4 % après cinq ans et 2 % de plus après dix ans.',
    'L’ancienneté ajoute 2 % de plus après dix ans.',
    'Après dix ans, l’ancienneté ajoute 2 % de plus.',
    'L’ancienneté ajoute 4 %.',
  ])('holds back: %s', (draft) => {
    expect(judge(draft, source).released).toBe(false)
  })

  it.each([
    [
      'Un infirmier débute à 1 836 € à l’hôpital ; en clinique, à 1 958 €.',
      'En clinique, un infirmier débute à 1 836 €.',
    ],
    [
      'L’infirmier travaille le jour en EHPAD et la nuit à l’hôpital.',
      'L’infirmier travaille la nuit en EHPAD et le jour à l’hôpital.',
    ],
    [
      'Au premier grade, l’infirmier a 1 944 €, au deuxième grade 2 102 €.',
      'Au deuxième grade, l’infirmier a 1 944 €.',
    ],
    [
      'La formation compte 1 407 heures, dont 567 heures de cours.',
      'La formation compte 567 heures, dont 1 407 heures de cours.',
    ],
    [
      'Après 1 an, on entre sans sélection, ou après 6 mois et une formation de 70 heures.',
      'On entre sans sélection après 6 mois.',
    ],
  ])('of "%s" holds back: %s', (other, draft) => {
    expect(judge(draft, other).released).toBe(false)
  })
})

describe('negations, duties and limits', () => {
  const conditional = 'Il faut le bac pour entrer à l’école, sauf par la voie ouverte aux salariés.'
  it.each([
    ['L’infirmier peut opérer.', 'L’infirmier ne peut pas opérer.'],
    ['L’infirmier ne peut qu’opérer.', 'L’infirmier peut opérer.'],
    ['L’infirmier doit opérer.', 'L’infirmier peut opérer.'],
    ['L’infirmier opère.', 'L’infirmier peut opérer.'],
    [
      'L’infirmier ne peut pas prescrire et peut opérer.',
      'L’infirmier peut prescrire et ne peut pas opérer.',
    ],
    ['L’AFPR existe.', 'L’AFPR n’existe plus.'],
    ['Le premier pas est de démissionner.', 'Le premier pas n’est pas de démissionner.'],
    ['Il faut le bac pour entrer à l’école.', conditional],
    [
      'L’infirmier doit être vacciné contre l’hépatite.',
      'L’infirmier exposé à un risque doit être vacciné contre l’hépatite.',
    ],
    ['Le budget est sans fond.', 'Le budget n’est pas sans fond.'],
    ['Le métier est reconnu.', 'Le métier est peu reconnu.'],
    ['Tous les employeurs demandent le permis.', 'Certains employeurs demandent le permis.'],
    ['Vous avez un emploi stable.', 'Vous avez un emploi stable ?'],
    ['On demande 5 écoles sur Parcoursup.', 'On pouvait demander 5 écoles sur Parcoursup.'],
    ['L’école ouvre avec le bac et le permis.', 'L’école ouvre avec le bac ou le permis.'],
    ['On peut commencer sans diplôme.', 'On peut commencer sans diplôme, mais seulement avec le permis.'],
    ['On peut commencer sans diplôme.', 'On peut commencer sans diplôme, mais il faut le permis.'],
    ['La POEI ne suffit pas.', 'La POEI ne suffit pas pour un diplôme d’État d’infirmier.'],
  ])('holds back: %s', (draft, source) => {
    expect(judge(draft, source).released).toBe(false)
  })

  it.each([
    [
      'Vous pouvez commencer vite, sans diplôme.',
      'On peut commencer vite, sans diplôme, et voir de près les métiers du soin.',
    ],
    ['On doit avoir le permis.', 'Il faut avoir le permis.'],
    ['Le permis est souvent demandé, en pratique.', 'Le permis est souvent demandé, en pratique.'],
    ['Il est possible de devenir infirmier en apprentissage.', 'On peut devenir infirmier en apprentissage.'],
  ])('releases: %s', (draft, source) => {
    expect(judge(draft, source).released).toBe(true)
  })
})

describe('what a sentence must not be', () => {
  const source = 'Les études d’infirmier durent 3 ans, dans un IFSI.'
  it.each([
    ['Les études d’infirmier durent 3 ans (voir https://exemple.fr).', 'link'],
    ['Les études d’infirmier durent 3 ans, dit www.exemple.fr.', 'link'],
    ['Les études d’infirmier durent 3 ans, écrivez à ecole@exemple.fr.', 'link'],
    ['Les études d’infirmier durent 3 ans, sur formation-infirmier.com.', 'link'],
    ['Les études d’infirmier durent [3 ans](source).', 'markup'],
    ['Les études d’infirmier durent <b>3 ans</b>.', 'markup'],
    ['Les études d’infirmier durent `3 ans`.', 'markup'],
    ['Les études d’infirmier durent 3 ans]', 'markup'],
    [`Les études d’infirmier durent 3 ans${' et encore'.repeat(60)}.`, 'length'],
    ['Je suis une IA et les études d’infirmier durent 3 ans.', 'polarity'],
    ['The nursing studies last 3 years.', 'word'],
    ['Les études d’infirmier durent 3 ans, au 01 23 45 67 89.', 'figure'],
    ['Les études d’infirmier durent 3 ans à la Sorbonne.', 'name'],
    ['Les études d’infirmier durent 3 ans, dans un IFAS.', 'name'],
    ['Les études d’infirmier durent 4 ans, dans un IFSI.', 'figure'],
    ['Les études d’infirmier durent peu.', 'polarity'],
    ['Les études d’infirmier rassurent.', 'word'],
    ['Elles durent 3 ans, dans un IFSI.', 'word'],
    ['3 ans.', 'empty'],
    ['Les « longues études » d’infirmier durent 3 ans.', 'word'],
    ['Les études d’infirmier durent « 3 ans dans un IFSI ».', 'quotation'],
  ])('%s: %s', (draft, reason) => {
    expect(reasonOf(draft, source)).toBe(reason)
  })
})

describe('citations', () => {
  const passages = [
    passageOf(['Les études d’infirmier durent 3 ans.'], nurseNames, 'job:infirmier#formation'),
    passageOf(['La POEI dure 400 heures au plus.'], jobTrainingNames, 'aid:poei#combien'),
    passageOf(['La formation d’infirmier dure trois ans.'], nurseNames, 'guide:admission#bref'),
  ]
  const verify = createVerifier(passages)
  const text = 'Les études d’infirmier durent 3 ans.'

  it('gives the section that holds the sentence', () => {
    expect(verify({ text, extracts: [1] })).toEqual({ released: true, sections: ['job:infirmier#formation'] })
  })
  it('leaves out a cited section that does not hold it', () => {
    expect(verify({ text, extracts: [2, 1] })).toEqual({
      released: true,
      sections: ['job:infirmier#formation'],
    })
  })
  it('keeps every section that holds it', () => {
    expect(verify({ text, extracts: [1, 3] })).toEqual({
      released: true,
      sections: ['job:infirmier#formation', 'guide:admission#bref'],
    })
  })
  it.each([
    [[], 'no_citation'],
    [[4], 'unknown_citation'],
    [[1, 9], 'unknown_citation'],
    [[0], 'unknown_citation'],
  ])('holds back what cites %j', (extracts, reason) => {
    expect(verify({ text, extracts })).toEqual({ released: false, reason })
  })
  it('holds back a true sentence that cites another extract', () => {
    expect(verify({ text, extracts: [2] }).released).toBe(false)
  })
  it('does not join sentences of two extracts', () => {
    const joined = 'Les études d’infirmier durent 3 ans, ou 400 heures au plus en POEI.'
    expect(verify({ text: joined, extracts: [1, 2] }).released).toBe(false)
  })
})
