import { describe, expect, test } from 'vitest'
import { readDay } from '../../src/aids/read-day.ts'
import { publicName } from '../../src/aids/variables.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const today = '2026-11-29'

function told(text: string): Record<string, unknown> {
  const jobs = core.read(text).sheets.filter((sheet) => sheet.kind === 'job')
  const said = core.readSituation.read(text, jobs, today)
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [publicName(name), value]))
}

describe('a message tells a hire', () => {
  test.each<[string, Record<string, unknown>]>([
    [
      'on est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars',
      {
        'employeur.activite': 'ehpad',
        'employeur.secteur': 'association',
        'employeur.effectif': 80,
        'contrat.type': 'apprentissage',
        'certification.niveau_rncp': 4,
        'contrat.date_debut': '2027-03-01',
      },
    ],
    [
      'micro-crèche privée de 6 salariés, CDI à 1 900 € brut, personne au chômage',
      {
        'employeur.activite': 'creche',
        'employeur.secteur': 'prive',
        'employeur.effectif': 6,
        'contrat.type': 'cdi',
        'contrat.salaire_mensuel': 1900,
        'candidat.statut': 'de',
      },
    ],
    [
      'hopital public, apprenti infirmier 20 ans avec une RQTH',
      {
        'employeur.activite': 'hopital',
        'employeur.secteur': 'public_administratif',
        'contrat.type': 'apprentissage',
        'certification.niveau_rncp': 6,
        'candidat.age': 20,
        'candidat.rqth': true,
      },
    ],
    [
      'je suis particulier employeur, aide à domicile en CDI pour ma mère',
      { 'employeur.secteur': 'particulier', 'contrat.type': 'cdi' },
    ],
    [
      'service d’aide à domicile, CDD de 6 mois, mi avril',
      {
        'employeur.activite': 'saad',
        'contrat.type': 'cdd',
        'contrat.duree_mois': 6,
        'contrat.date_debut': '2027-04-01',
      },
    ],
    [
      'contrat pro signé le 15/12/2026, demandeuse d’emploi de 47 ans',
      {
        'contrat.type': 'professionnalisation',
        'contrat.date_conclusion': '2026-12-15',
        'candidat.statut': 'de',
        'candidat.age': 47,
      },
    ],
    [
      'un CAP en apprentissage, niveau 3, sans RQTH',
      { 'contrat.type': 'apprentissage', 'certification.niveau_rncp': 3, 'candidat.rqth': false },
    ],
    ['bonjour', {}],
    ['a-t-on droit aux 5 000 € ?', {}],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('a short answer to one question', () => {
  test.each<[string, string, unknown]>([
    ['employeur . effectif', '80', 80],
    ['employeur . effectif', 'environ 1 200', 1200],
    ['employeur . effectif', 'beaucoup', null],
    ['candidat . rqth', 'oui', true],
    ['candidat . rqth', 'Non, pas à ma connaissance', false],
    ['candidat . rqth', 'quelle question', null],
    ['candidat . age', '19', 19],
    ['contrat . salaire mensuel', '1950,50 €', 1950.5],
    ['contrat . date debut', 'le 4 janvier 2027', '2027-01-04'],
    ['contrat . type', 'en alternance', 'apprentissage'],
    ['certification . niveau rncp', 'aide-soignante', 4],
    ['employeur . secteur', 'on est une fondation', 'association'],
  ])('%s: « %s »', (name, text, expected) => {
    const jobs = core.read(text).sheets.filter((sheet) => sheet.kind === 'job')
    expect(core.readSituation.answer(name, text, jobs, today)).toEqual(expected)
  })
})

describe('a day', () => {
  test.each<[string, string | null]>([
    ['en mars', '2027-03-01'],
    ['en novembre', '2026-11-01'],
    ['le 1er février', '2027-02-01'],
    ['le 15 janvier 2027', '2027-01-15'],
    ['01/03/2027', '2027-03-01'],
    ['2027-03-05', '2027-03-05'],
    ['le 31 février 2027', null],
    ['bientôt', null],
  ])('« %s »', (text, expected) => {
    expect(readDay(text, today)).toBe(expected)
  })
})
