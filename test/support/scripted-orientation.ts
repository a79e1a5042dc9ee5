import type { Block, BlockOf } from '../../src/assistant/reply.ts'

export const situationQuestion: BlockOf<'question'> = {
  type: 'question',
  dialogue: 'orientation',
  id: 'situation',
  text: 'Où en êtes-vous aujourd’hui ?',
  why: 'Les portes d’entrée et les aides changent selon votre situation.',
  choices: [
    { id: 'lyceen', label: 'Au collège ou au lycée' },
    { id: 'etudes', label: 'En études ou en apprentissage' },
    { id: 'recherche', label: 'En recherche d’emploi' },
    { id: 'emploi', label: 'En emploi, envie de changer' },
    { id: 'proche', label: 'Je m’occupe d’un proche' },
  ],
  multiple: false,
  skippable: true,
  progress: { answered: 0, atMost: 9 },
}

export const publicQuestion: BlockOf<'question'> = {
  type: 'question',
  dialogue: 'orientation',
  id: 'public',
  text: 'Avec qui aimeriez-vous passer vos journées ?',
  why: 'C’est ce qui compte le plus pour tenir et pour aimer son métier. Plusieurs réponses possibles.',
  choices: [
    { id: 'ages', label: 'Des personnes âgées' },
    { id: 'petits-enfants', label: 'Des bébés, des jeunes enfants' },
    { id: 'handicap', label: 'Des personnes en situation de handicap' },
    { id: 'malades', label: 'Des patients, des malades' },
  ],
  multiple: true,
  skippable: true,
  canGoBack: true,
  progress: { answered: 1, atMost: 9 },
}

export const placeQuestion: BlockOf<'question'> = {
  type: 'question',
  dialogue: 'orientation',
  id: 'lieu',
  text: 'Autour de quelle ville cherchez-vous ?',
  why: 'Pour vous montrer des offres et des immersions près de chez vous.',
  choices: [],
  multiple: false,
  skippable: true,
  canGoBack: true,
  progress: { answered: 2, atMost: 9 },
}

function job(title: string, reachable: 'now' | 'later', provisional: boolean): BlockOf<'job'> {
  return {
    type: 'job',
    topic: 'job:aide-soignant',
    title,
    url: '/metiers/aide-soignant',
    summary: 'Prendre soin de personnes malades ou âgées, avec des gestes simples et une vraie présence.',
    reachable,
    provisional,
    reasons: [
      { question: 'public', option: 'ages', weight: 9, text: 'Vous voulez être auprès de personnes âgées.' },
      {
        question: 'gestes',
        option: 'aider',
        weight: 6,
        text: 'Vous aimez aider dans les gestes de tous les jours.',
      },
    ],
    blockers:
      reachable === 'later'
        ? [{ question: 'permis', option: 'oui', text: 'Ce métier demande le permis B.' }]
        : [],
    wouldChange: [
      {
        question: 'intime',
        option: 'non',
        text: 'Si vous refusez les soins intimes, ce métier sortira de la liste.',
      },
    ],
  }
}

const offers: BlockOf<'opportunities'> = {
  type: 'opportunities',
  kind: 'offer',
  title: 'Offres d’emploi près de Lille (59)',
  live: true,
  total: 42,
  items: [
    {
      title: 'Aide-soignant de jour en EHPAD',
      employer: 'Résidence Les Tilleuls',
      place: 'Lille',
      contract: 'CDI',
      pay: '1 950 € brut par mois',
      date: '2026-11-02',
      distanceKm: 3.4,
      url: 'https://candidat.francetravail.fr/offres/recherche/detail/123',
    },
  ],
  link: {
    label: 'Voir les 42 offres sur France Travail',
    url: 'https://candidat.francetravail.fr/offres/recherche',
  },
  credit: 'Source : France Travail.',
}

const immersions: BlockOf<'opportunities'> = {
  type: 'opportunities',
  kind: 'immersion',
  title: 'Immersions près de Lille (59)',
  live: false,
  items: [],
  link: { label: 'Chercher une immersion', url: 'https://immersion-facile.beta.gouv.fr/recherche' },
}

export const outcomeBlocks: Block[] = [
  {
    type: 'text',
    sentences: [
      { text: 'Voici trois métiers à regarder de près.', sources: [] },
      { text: 'Ce sont des idées avec leurs raisons, pas un verdict.', sources: [] },
    ],
  },
  job('Aide-soignant ou aide-soignante', 'now', false),
  job('Accompagnant éducatif et social ou accompagnante éducative et sociale', 'now', true),
  job('Agent de service en santé (ASH)', 'now', false),
  {
    type: 'text',
    sentences: [
      {
        text: 'Ces métiers vous ressemblent aussi, mais une condition au moins bloque aujourd’hui :',
        sources: [],
      },
    ],
  },
  job('Ambulancier ou ambulancière', 'later', false),
  offers,
  immersions,
]
