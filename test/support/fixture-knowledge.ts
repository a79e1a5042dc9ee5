import { compileAid, compileGuide, compileJob } from '../../src/knowledge/compile/compile-sheet.ts'
import { type Knowledge, loadKnowledge } from '../../src/knowledge/knowledge.ts'

const source = (review: string, confidence = 'high') => `
    title: Arrêté du 10 juin 2021
    url: https://www.legifrance.gouv.fr
    date: "2021-06"
    official: true
    confidence: ${confidence}
    review: "${review}"`

const jobText = (short: string, traits: string, withoutDiploma: boolean) => `---
title: ${short[0]?.toUpperCase()}${short.slice(1)}
short: ${short}
become: ${short}
also: [${short}]
rome: [J1501]
ogr: ["10891"]
sources:
  arrete:${source('2027-06-30')}
  ancienne:${source('2025-01-31')}
  doute:${source('2027-06-30', 'low')}
profile:
  traits: ${traits}
  requires: []
  routes:
    - { id: directe, label: directement, requires: [] }
facts:
  pay:
    - say: Le salaire de base va de 1 836,20 € à 2 545,08 € brut par mois (grille de 2024).
      source: arrete
    - say: Une prime de 118 € brut par mois s'ajoute au salaire.
      source: ancienne
  entry.without-diploma:
    - say: L'entrée ne demande ${withoutDiploma ? 'aucun diplôme' : 'pas moins que le bac'}.
      value: ${withoutDiploma}
      source: doute
---
## En bref {#bref}
Le métier consiste à prendre soin des personnes. On travaille en équipe.

## Une journée {#journee}
La journée commence tôt.[^arrete]

## Ce qui est difficile {#difficile}
Le rythme est soutenu.

- On porte.
- On reste debout.

## Avec qui {#equipe}
On travaille avec l'infirmière.

## Le salaire {#salaire}
Le salaire monte avec les années.[^arrete]

## Comment y entrer {#acces}
On entre sur dossier.

## La formation {#formation}
La formation mêle cours et stages.

## Et après {#evolution}
On peut devenir infirmier.

## Essayer {#essayer}
Quelques jours suffisent pour savoir.
`

const aidText = (title: string, window: string, rest = '') => `---
title: ${title}
also: [${title}]
audience: [candidate, employer]
window: ${window}
${rest}sources:
  texte:${source('2027-06-30')}
facts:
  amount:
    - say: Le montant est de 5 000 € par contrat (2026).
      source: texte
---
## En bref {#bref}
Cette aide paie une partie de la formation.

## Pour qui {#pour-qui}
Elle vise les personnes inscrites à France Travail.

## Combien {#combien}
Le montant dépend du contrat.

## Démarches {#demarches}
La demande se fait avant le contrat.

## Limites {#limites}
Elle ne s'ajoute pas à tout.
`

const guideText = `---
title: Faire une immersion
also: [immersion]
sources:
  texte:${source('2027-06-30')}
---
## En bref {#bref}
Une immersion dure quelques jours.[^texte]

## Les étapes {#etapes}
On choisit un lieu. On signe une convention.
`

const arrete = {
  title: 'Arrêté de test',
  date: '2021-06',
  official: true,
  confidence: 'high',
  review: '2027-01-01',
} as const

/** A small knowledge that covers every kind of sheet: three jobs, an aid that runs, one that has ended, a guide. */
export function fixtureKnowledge(): Knowledge {
  const job = (id: string, text: string) => compileJob({ path: `knowledge/jobs/${id}.md`, text })
  const aid = (id: string, text: string) => compileAid({ path: `knowledge/aids/${id}.md`, text })
  return loadKnowledge(
    {
      jobs: [
        job('aide-soignant', jobText('aide-soignant', '{ ages: 3, malades: 2 }', true)),
        job('puericulture', jobText('auxiliaire de puériculture', '{ petits-enfants: 3 }', false)),
        job('secretaire', jobText('secrétaire médicale', '{ organiser: 3 }', true)),
      ],
      aids: [
        aid('poei', aidText('Préparation à l’emploi', '{}')),
        aid(
          'emplois-francs',
          aidText(
            'Emplois francs',
            '{ until: "2024-12-31" }',
            'replacedBy: poei\nafterEnd: Les contrats signés avant cette date restent payés.\n',
          ),
        ),
      ],
      guides: [compileGuide({ path: 'knowledge/guides/immersion.md', text: guideText })],
      endedAids: [],
      glossary: [
        {
          term: 'SSIAD',
          also: [],
          meanings: [
            {
              name: 'Service de soins infirmiers à domicile',
              explains: 'Il soigne les personnes chez elles.',
              topic: 'job:aide-soignant',
              context: [],
            },
          ],
        },
      ],
      pathways: {
        sources: { arrete },
        diplomas: { bac: { title: 'Le bac', also: [] } },
        steps: [
          {
            from: 'aide-soignant',
            to: 'puericulture',
            say: 'Une partie est commune.',
            exempts: 'une partie des blocs',
            source: 'arrete',
          },
          { from: 'bac', to: 'aide-soignant', say: 'Le bac suffit.', source: 'arrete' },
        ],
      },
      territories: {
        sources: { arrete },
        everywhere: [{ say: 'Appelez votre Région.', source: 'arrete' }],
        regions: {
          bretagne: {
            name: 'Bretagne',
            in: 'en Bretagne',
            also: ['bretagne'],
            departments: ['29'],
            schemes: [{ say: 'En Bretagne, la Région paie.', source: 'arrete', topic: 'aid:poei' }],
          },
          corse: { name: 'Corse', in: 'en Corse', also: ['corse'], departments: ['2A'], schemes: [] },
        },
      },
      constants: {},
    },
    '2026-11-22',
  )
}
