import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ContentError } from '../../../src/knowledge/compile/content-error.ts'
import { parseProse, sentencesOf } from '../../../src/knowledge/compile/prose.ts'

const sources = new Set(['a', 'b-2'])

function parse(body: string) {
  return parseProse(body, 'knowledge/guides/essai.md', 10, sources)
}

function messageOf(body: string): string {
  try {
    parse(body)
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
  throw new Error('The text was accepted.')
}

function textsOf(paragraph: string): string[] {
  return sentencesOf(paragraph).map(({ text }) => text)
}

describe('sentences', () => {
  test.each([
    ['Elle part. Il reste.', ['Elle part.', 'Il reste.']],
    ['Est-ce dur ? Oui ! Et beau.', ['Est-ce dur ?', 'Oui !', 'Et beau.']],
    ['Il dort... Puis il part.', ['Il dort...', 'Puis il part.']],
    ['Élodie part. Éric reste.', ['Élodie part.', 'Éric reste.']],
    ['Une seule phrase.', ['Une seule phrase.']],
    ['Sans fin', ['Sans fin']],
  ])('« %s »: %j', (paragraph, sentences) => {
    expect(textsOf(paragraph)).toEqual(sentences)
  })

  test.each([
    ['M. Martin et Mme. Duval aident le Dr. Petit. Ils sont là.', 2],
    ['Voir l’art. L. 123-4 et l’art. R. 5 du code. Puis on part.', 2],
    ['La formation dure env. 10 mois. Elle est payée.', 2],
    ['On se reporte au code, cf. L. 12. Voilà.', 2],
  ])('an abbreviation ends none: « %s »', (paragraph, count) => {
    expect(textsOf(paragraph)).toHaveLength(count)
  })

  test.each([
    [
      'Il faut la catégorie B. Elle se passe à 18 ans.',
      ['Il faut la catégorie B.', 'Elle se passe à 18 ans.'],
    ],
    ['On vise le permis B. On attend.', ['On vise le permis B.', 'On attend.']],
    ['C’est le plan A. Puis le plan C. Enfin.', ['C’est le plan A.', 'Puis le plan C.', 'Enfin.']],
  ])('a single letter can end one: « %s »', (paragraph, sentences) => {
    expect(textsOf(paragraph)).toEqual(sentences)
  })

  test.each([
    ['« Prenez votre temps. » Elle sourit.', ['« Prenez votre temps. »', 'Elle sourit.']],
    ['On dit « oui ». Puis on part.', ['On dit « oui ».', 'Puis on part.']],
    ['« Ça va ? » demande la voisine. Oui.', ['« Ça va ? » demande la voisine.', 'Oui.']],
    ['Il vient. « Bonjour » est son mot.', ['Il vient.', '« Bonjour » est son mot.']],
    [
      'Le titre « Assistant de vie » RNCP37715 compte aussi.',
      ['Le titre « Assistant de vie » RNCP37715 compte aussi.'],
    ],
    ['Le service « Allô » 24 heures sur 24 répond.', ['Le service « Allô » 24 heures sur 24 répond.']],
  ])('with quotes: « %s »', (paragraph, sentences) => {
    expect(textsOf(paragraph)).toEqual(sentences)
  })

  test.each([
    ['On gagne 1 836,20 € brut. 2 ans suffisent.', ['On gagne 1 836,20 € brut.', '2 ans suffisent.']],
    ['Le coefficient est de 1.5 point. Il monte.', ['Le coefficient est de 1.5 point.', 'Il monte.']],
    ['On vise bac + 2. Puis bac + 3.', ['On vise bac + 2.', 'Puis bac + 3.']],
  ])('with figures: « %s »', (paragraph, sentences) => {
    expect(textsOf(paragraph)).toEqual(sentences)
  })

  test('each takes the sources that stand in it or right after it', () => {
    expect(sentencesOf('Une.[^a] Deux.[^a][^b-2] Trois[^b-2] est là. Quatre.')).toEqual([
      { text: 'Une.', sources: ['a'] },
      { text: 'Deux.', sources: ['a', 'b-2'] },
      { text: 'Trois est là.', sources: ['b-2'] },
      { text: 'Quatre.', sources: [] },
    ])
  })

  test('hold everything that was written, in order', () => {
    const anySentence = fc
      .array(fc.constantFrom('le', 'métier', '2', 'B', '« oui »', 'M. Martin', 'art. L. 12', '1,5'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => `Ici ${words.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(anySentence, { minLength: 1, maxLength: 5 }), (sentences) => {
        expect(textsOf(sentences.join(' ')).join(' ')).toBe(sentences.join(' '))
      }),
    )
  })
})

describe('sections', () => {
  test('have a title, an anchor, ways to ask, paragraphs and items', () => {
    const body = [
      '## Le salaire {#salaire}',
      '> On demande : combien je gagne ; c’est payé combien',
      '',
      'Le salaire suit une grille.',
      'Il monte chaque année.[^a]',
      '',
      '- Une prime de nuit.',
      '- Une prime de dimanche,',
      '  et de jour férié.[^b-2]',
      '',
      '## La suite {#suite}',
      'Voilà.',
    ]
    expect(parse(body.join('\n'))).toEqual([
      {
        id: 'salaire',
        title: 'Le salaire',
        asks: ['combien je gagne', 'c’est payé combien'],
        paragraphs: [
          {
            kind: 'text',
            sentences: [
              { text: 'Le salaire suit une grille.', sources: [] },
              { text: 'Il monte chaque année.', sources: ['a'] },
            ],
          },
          { kind: 'item', sentences: [{ text: 'Une prime de nuit.', sources: [] }] },
          {
            kind: 'item',
            sentences: [{ text: 'Une prime de dimanche, et de jour férié.', sources: ['b-2'] }],
          },
        ],
      },
      {
        id: 'suite',
        title: 'La suite',
        asks: [],
        paragraphs: [{ kind: 'text', sentences: [{ text: 'Voilà.', sources: [] }] }],
      },
    ])
  })

  test('are none in an empty text', () => {
    expect(parse('')).toEqual([])
    expect(parse('\n\n')).toEqual([])
  })
})

describe('a mistake is said with file, line and section', () => {
  const heading = '## Essai {#essai}\n'

  test('too long a sentence', () => {
    expect(messageOf(`${heading}\nVoici ${'un mot '.repeat(12)}et fin.`)).toMatchInlineSnapshot(
      `"knowledge/guides/essai.md:12 essai: phrase de 27 mots (au plus 25) : « Voici un mot un mot un mot un mot un mot un mot un mot un mot un mot un mot un mot un mot et fin. »"`,
    )
  })

  test('twenty-five words are allowed, figures and signs do not count', () => {
    expect(parse(`${heading}${'mot '.repeat(24)}fin + 12 %.[^a]`)).toHaveLength(1)
    expect(messageOf(`${heading}${'mot '.repeat(25)}fin.`)).toContain('phrase de 26 mots')
  })

  test('a figure without source, in the text and in an item', () => {
    expect(messageOf(`${heading}Elle dure 3 ans.\n\n- Puis 2 ans.`)).toMatchInlineSnapshot(`
      "knowledge/guides/essai.md:11 essai: un chiffre sans source [^id] : « Elle dure 3 ans. »
      knowledge/guides/essai.md:13 essai: un chiffre sans source [^id] : « Puis 2 ans. »"
    `)
  })

  test('an unknown source', () => {
    expect(messageOf(`${heading}Elle dure.[^a][^inconnue]`)).toMatchInlineSnapshot(
      `"knowledge/guides/essai.md:11 essai: source inconnue : inconnue"`,
    )
  })

  test('a sentence without its end', () => {
    expect(messageOf(`${heading}- Une prime`)).toMatchInlineSnapshot(
      `"knowledge/guides/essai.md:11 essai: phrase sans point final : « Une prime »"`,
    )
  })

  test('links and marks of layout', () => {
    for (const text of [
      'Voir [ici](ailleurs).',
      'C’est **fort**.',
      'Voir https://exemple.fr.',
      'Un <b>mot</b>.',
    ])
      expect(messageOf(`${heading}${text}`)).toBe(
        `knowledge/guides/essai.md:11 essai: ni lien ni mise en forme dans le texte : « ${text} »`,
      )
  })

  test('all of them at once, in the order of the text', () => {
    const lines = messageOf(`Avant.\n${heading}Elle dure 3 ans.\n\n# Titre\n\nSans point`).split('\n')
    expect(lines.map((line) => line.replace(/^.*md:(\d+) (\S+):.*$/, '$1 $2'))).toEqual([
      '10 texte',
      '12 essai',
      '14 titre',
      '16 essai',
    ])
  })
})
