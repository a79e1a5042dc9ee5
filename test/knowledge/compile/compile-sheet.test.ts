import { describe, expect, test } from 'vitest'
import { compileAid, compileGuide, compileJob } from '../../../src/knowledge/compile/compile-sheet.ts'
import { ContentError } from '../../../src/knowledge/compile/content-error.ts'
import { edited, soundAid, soundGuide, soundJob } from '../../support/sheet-text.ts'

type Replacement = [from: string, to: string]

/** What an editor reads after a mistake, one line per problem. */
function messageOf(compile: () => unknown): string {
  try {
    compile()
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
  throw new Error('The sheet compiled.')
}

function mistakeInJob(...replacements: Replacement[]): string {
  const text = edited(soundJob, ...replacements)
  return messageOf(() => compileJob({ path: 'knowledge/jobs/aide-soignant.md', text }))
}

describe('a sound sheet', () => {
  test('of a job is compiled with its names, its facts and its sections', () => {
    const job = compileJob({ path: 'knowledge/jobs/aide-soignant.md', text: soundJob })
    expect(job).toMatchObject({
      kind: 'job',
      id: 'aide-soignant',
      topic: 'job:aide-soignant',
      url: '/metiers/aide-soignant',
      title: 'Aide-soignant',
      facts: { pay: [{ say: 'Le salaire est de 1 836 € brut par mois.', source: 'arrete' }] },
    })
    expect(job.sections.map(({ id }) => id)).toEqual([
      'bref',
      'journee',
      'difficile',
      'equipe',
      'salaire',
      'acces',
      'formation',
      'evolution',
      'essayer',
    ])
    expect(job.sections[1]).toEqual({
      id: 'journee',
      title: 'Une journée',
      asks: [],
      paragraphs: [{ kind: 'text', sentences: [{ text: 'La journée commence tôt.', sources: [] }] }],
    })
  })

  test('of an aid and of a guide have their own addresses', () => {
    expect(compileAid({ path: 'knowledge/aids/mobilite.md', text: soundAid })).toMatchObject({
      kind: 'aid',
      topic: 'aid:mobilite',
      url: '/aides/mobilite',
      window: { until: '2026-12-31' },
    })
    expect(compileGuide({ path: 'knowledge/guides/immersion.md', text: soundGuide })).toMatchObject({
      kind: 'guide',
      topic: 'guide:immersion',
      url: '/guides/immersion',
    })
  })

  test('may be written with the line ends of Windows', () => {
    const compile = (text: string) => compileJob({ path: 'knowledge/jobs/aide-soignant.md', text })
    expect(compile(soundJob.replaceAll('\n', '\r\n'))).toEqual(compile(soundJob))
  })
})

describe('a mistake in the head of a sheet is said with file, line and field', () => {
  test('a missing field', () => {
    expect(mistakeInJob(['short: aide-soignant\n', ''])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:2 short: Entrée invalide : chaîne de caractères attendu, indéfini reçu"`,
    )
  })

  test('a missing field of a source: the line of the source', () => {
    expect(mistakeInJob(['    title: Arrêté du 10 juin 2021\n', ''])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:9 sources.arrete.title: Entrée invalide : chaîne de caractères attendu, indéfini reçu"`,
    )
  })

  test('a value of the wrong type', () => {
    expect(mistakeInJob(['date: "2021-06"', 'date: 2021'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:12 sources.arrete.date: Entrée invalide : chaîne de caractères attendu, nombre reçu"`,
    )
    expect(mistakeInJob(['official: true', 'official: oui'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:13 sources.arrete.official: Entrée invalide : booléen attendu, chaîne de caractères reçu"`,
    )
  })

  test('a value out of a list, and one out of bounds', () => {
    expect(mistakeInJob(['confidence: high', 'confidence: forte'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:14 sources.arrete.confidence: Option invalide : une valeur parmi "high"|"medium"|"low" attendue"`,
    )
    expect(mistakeInJob(['ages: 3', 'ages: 4'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:17 profile.traits.ages: Trop grand : nombre doit être <=3"`,
    )
  })

  test('a date, an id or a sentence written in another way than expected', () => {
    expect(mistakeInJob(['review: "2027-06-30"', 'review: "30/06/2027"'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:15 sources.arrete.review: attendu : AAAA-MM-JJ, entre guillemets"`,
    )
    expect(mistakeInJob(['requires: [ans-17]', 'requires: [17 ans]'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:18 profile.requires.0: attendu : minuscules et tirets"`,
    )
    expect(mistakeInJob(['brut par mois.', 'brut par mois'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:23 facts.pay.0.say: Chaîne de caractères invalide : doit se terminer par ".""`,
    )
  })

  test('an unknown key: its own line and its own name', () => {
    expect(mistakeInJob(['become:', 'shrot: x\nbecome:'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:4 shrot: Clé non reconnue : "shrot""`,
    )
    expect(
      mistakeInJob(['    official: true', '    official: true\n    offical: true']),
    ).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:14 sources.arrete.offical: Clé non reconnue : "offical""`,
    )
  })

  test('several mistakes at once: one line each', () => {
    const lines = mistakeInJob(['short: aide-soignant\n', ''], ['official: true', 'official: oui']).split(
      '\n',
    )
    expect(lines.map((line) => line.replace(/: .*/, '')).sort()).toEqual([
      'knowledge/jobs/aide-soignant.md:12 sources.arrete.official',
      'knowledge/jobs/aide-soignant.md:2 short',
    ])
  })

  test.each<[string, number, Replacement]>([
    ['a text with a colon that needs quotes', 2, ['title: Aide-soignant', 'title: Métier : aide: soignant']],
    ['a list that is not closed', 6, ['also: [AS]', 'also: [AS']],
    ['a tab', 3, ['short: aide', '\tshort: aide']],
    ['a key written twice', 4, ['become:', 'short: autre\nbecome:']],
    ['a text that begins with a star', 2, ['title: Aide-soignant', 'title: *important*']],
    ['a text that begins with an at sign', 2, ['title: Aide-soignant', 'title: @aide']],
  ])('what is no YAML, in French, and by the line of the file only: %s', (_, line, mistake) => {
    const [first = ''] = mistakeInJob(mistake).split('\n')
    expect(first).toMatch(new RegExp(`^knowledge/jobs/aide-soignant\\.md:${line} \\(yaml\\): .{10,}`))
    expect(first).not.toMatch(/\b(?:line|column|must|not allowed|cannot|should)\b/i)
  })

  test('a sheet without its head, or with a name that is no id', () => {
    expect(mistakeInJob(['---\ntitle', 'title'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:1 (fichier): le fichier commence par un en-tête entre deux lignes ---"`,
    )
    expect(
      messageOf(() => compileJob({ path: 'knowledge/jobs/Aide Soignant.md', text: soundJob })),
    ).toMatchInlineSnapshot(`"knowledge/jobs/Aide Soignant.md:1 (fichier): nom de fichier : Aide Soignant"`)
  })
})

describe('a mistake with sources is said with file, line and field', () => {
  test('a figure without source', () => {
    expect(mistakeInJob(['La journée commence tôt.', 'La journée commence à 7 h.'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:30 journee: un chiffre sans source [^id] : « La journée commence à 7 h. »"`,
    )
  })

  test('a sentence that names an unknown source', () => {
    expect(
      mistakeInJob(['La journée commence tôt.', 'La journée commence à 7 h.[^horaire]']),
    ).toMatchInlineSnapshot(`"knowledge/jobs/aide-soignant.md:30 journee: source inconnue : horaire"`)
  })

  test('a fact that names an unknown source', () => {
    const [unknown] = mistakeInJob(['source: arrete', 'source: arete']).split('\n')
    expect(unknown).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:24 facts.pay: source inconnue : arete"`,
    )
  })

  test('a source that nothing names', () => {
    const idle =
      '  autre:\n    title: Autre\n    date: "2021"\n    official: true\n    confidence: high\n    review: "2027-06-30"\n'
    expect(mistakeInJob(['profile:', `${idle}profile:`])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:16 sources.autre: source jamais citée"`,
    )
  })

  test('a source that only a sentence names, or only a fact, is used', () => {
    const text = edited(soundJob, ['La journée commence tôt.', 'La journée commence à 7 h.[^arrete]'])
    expect(compileJob({ path: 'knowledge/jobs/aide-soignant.md', text }).sections[1]?.paragraphs[0]).toEqual({
      kind: 'text',
      sentences: [{ text: 'La journée commence à 7 h.', sources: ['arrete'] }],
    })
  })
})

describe('a mistake with sections is said with file, line and field', () => {
  test('a missing section', () => {
    expect(mistakeInJob(['## Essayer {#essayer}\nQuelques jours suffisent.\n', ''])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:1 essayer: section absente"`,
    )
    const aid = edited(soundAid, ['## Limites {#limites}\nElle a un plafond.\n', ''])
    expect(
      messageOf(() => compileAid({ path: 'knowledge/aids/mobilite.md', text: aid })),
    ).toMatchInlineSnapshot(`"knowledge/aids/mobilite.md:1 limites: section absente"`)
    const guide = edited(soundGuide, ['{#bref}', '{#resume}'])
    expect(
      messageOf(() => compileGuide({ path: 'knowledge/guides/immersion.md', text: guide })),
    ).toMatchInlineSnapshot(`"knowledge/guides/immersion.md:1 bref: section absente"`)
  })

  test('a bad heading', () => {
    for (const heading of [
      '## Essayer',
      '### Essayer {#essayer}',
      '## Essayer {#Essayer}',
      '##Essayer {#essayer}',
    ])
      expect(mistakeInJob(['## Essayer {#essayer}', heading])).toBe(
        'knowledge/jobs/aide-soignant.md:50 titre: un titre s’écrit « ## Titre {#ancre} »',
      )
  })

  test('two sections with one anchor: the line and the name of the second', () => {
    const [first] = mistakeInJob([
      'Quelques jours suffisent.',
      'Un essai.\n\n## Encore {#essayer}\nUn autre.',
    ]).split('\n')
    expect(first).toMatch(/^knowledge\/jobs\/aide-soignant\.md:53 essayer: deux sections/)
  })

  test('an empty section: the line of its heading', () => {
    expect(mistakeInJob(['La journée commence tôt.\n', ''])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:29 journee: la section « Une journée » est vide"`,
    )
  })

  test('text before the first section', () => {
    expect(mistakeInJob(['## En bref', 'Bonjour.\n\n## En bref'])).toMatchInlineSnapshot(
      `"knowledge/jobs/aide-soignant.md:26 texte: le texte doit être dans une section « ## Titre {#ancre} »"`,
    )
  })
})
