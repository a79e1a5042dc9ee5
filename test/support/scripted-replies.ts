import type { Block, ReplyStatus } from '../../src/assistant/reply.ts'
import { outcomeBlocks, placeQuestion, publicQuestion, situationQuestion } from './scripted-orientation.ts'

/** One canned reply per kind of block, shaped as the real assistant shapes them. */
export type ScriptedReply = { status: ReplyStatus; blocks: Block[] }

const ai: Block = {
  type: 'notice',
  kind: 'ai',
  text: 'Vous parlez à un programme, pas à une personne. Il peut se tromper : vérifiez les informations importantes auprès de la source indiquée. Cap Soin efface votre conversation après 7 jours.',
}

export const outcome: ScriptedReply = { status: 'outcome', blocks: outcomeBlocks }

export const sourced: ScriptedReply = {
  status: 'answered',
  blocks: [
    {
      type: 'text',
      sentences: [
        {
          text: 'À l’hôpital public, le salaire de base d’un aide-soignant va de 1 836,20 € à 2 545,08 € brut par mois, hors primes (grille de 2024).',
          sources: ['job:aide-soignant#salaire'],
        },
        { text: 'Une prime s’ajoute à ce salaire.', sources: ['guide:salaires#primes'] },
      ],
    },
    {
      type: 'notice',
      kind: 'to-verify',
      text: 'Une source de cette réponse date un peu. Fiez-vous à la page officielle.',
    },
    {
      type: 'sources',
      items: [
        {
          id: 'job:aide-soignant#salaire',
          title: 'Aide-soignant ou aide-soignante : Le salaire',
          url: '/metiers/aide-soignant#salaire',
          official: 'https://www.legifrance.gouv.fr',
          officialTitle: 'Grille de la fonction publique hospitalière',
          date: '2024-01',
        },
        {
          id: 'guide:salaires#primes',
          title: 'Les salaires : Les primes',
          url: '/guides/salaires#primes',
          date: '2025',
        },
      ],
    },
  ],
}

const crisis: ScriptedReply = {
  status: 'crisis',
  blocks: [
    {
      type: 'notice',
      kind: 'crisis',
      text: 'Ce que vous vivez compte. Vous pouvez parler à quelqu’un tout de suite, gratuitement, de jour comme de nuit. La conversation reste ouverte ici.',
      links: [
        { label: 'Appeler le 3114', url: 'tel:3114' },
        { label: 'Appeler le 15', url: 'tel:15' },
        { label: 'Le site du 3114', url: 'https://3114.fr' },
      ],
    },
  ],
}

const aid: ScriptedReply = {
  status: 'answered',
  blocks: [
    {
      type: 'aid',
      topic: 'aid:poei',
      title: 'Préparation à l’emploi (POEI)',
      url: '/aides/poei',
      status: 'possible',
      amount: { value: 5000, unit: 'EUR', period: '1re année', text: '5 000 €' },
      reasons: ['Vous embauchez une personne inscrite à France Travail.'],
      missing: ['La durée du contrat'],
      steps: ['Déposer l’offre à France Travail', 'Signer la convention avant l’embauche'],
      deadline: 'avant la signature du contrat',
      verifiedOn: '2026-03-13',
    },
  ],
}

const clarify: ScriptedReply = {
  status: 'clarify',
  blocks: [
    {
      type: 'question',
      dialogue: 'clarify',
      id: 'sens-aes',
      text: '« AES » a plusieurs sens. Lequel cherchez-vous ?',
      choices: [
        { id: 'aes', label: 'Accompagnant éducatif et social' },
        { id: 'admission', label: 'Un autre sens' },
      ],
      multiple: false,
      skippable: false,
    },
  ],
}

const privacy: ScriptedReply = {
  status: 'personal_data',
  blocks: [
    {
      type: 'notice',
      kind: 'privacy',
      text: 'J’ai masqué des informations personnelles dans votre message.',
    },
  ],
}

const degraded: ScriptedReply = {
  status: 'answered',
  blocks: [{ type: 'notice', kind: 'degraded', text: 'La rédaction automatique n’a pas répondu à temps.' }],
}

const long: ScriptedReply = {
  status: 'answered',
  blocks: [
    {
      type: 'text',
      sentences: ['Première phrase.', 'Deuxième phrase.', 'Troisième phrase.', 'Dernière phrase.'].map(
        (text) => ({
          text,
          sources: [],
        }),
      ),
    },
  ],
}

function said(text: string): ScriptedReply {
  return { status: 'answered', blocks: [{ type: 'text', sentences: [{ text, sources: [] }] }] }
}

/** Replies by a word of the text. */
const byWord: [word: string, reply: ScriptedReply][] = [
  ['salaire', sourced],
  ['mourir', crisis],
  ['prime', aid],
  ['AES', clarify],
  ['téléphone', privacy],
  ['lent', long],
  ['dégradé', degraded],
]

export function replyToText(text: string): ScriptedReply {
  return byWord.find(([word]) => text.includes(word))?.[1] ?? said('Je n’ai pas trouvé. Dites-le autrement.')
}

export function replyToChoice(question: string): ScriptedReply {
  if (question === 'situation') return { status: 'question', blocks: [publicQuestion] }
  if (question === 'public') return { status: 'question', blocks: [placeQuestion] }
  return sourced
}

export const replyToCommand: Record<string, ScriptedReply> = {
  'start:orientation': {
    status: 'question',
    blocks: [
      ai,
      {
        type: 'text',
        sentences: [{ text: 'Quelques questions courtes, et je vous propose trois métiers.', sources: [] }],
      },
      situationQuestion,
    ],
  },
  'start:question': said('Posez votre question avec vos mots.'),
  'start:employer': said('Le parcours pour les employeurs n’est pas encore ouvert ici.'),
  back: { status: 'question', blocks: [situationQuestion] },
  skip: { status: 'question', blocks: [publicQuestion] },
  results: outcome,
  restart: { status: 'question', blocks: [situationQuestion] },
  forget: said('Votre conversation est effacée.'),
}
