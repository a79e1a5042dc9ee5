import { caseProblems } from '../../assistant/case-code.ts'
import type { Proposable } from '../../assistant/service.ts'
import type { OpenedCase, SentSuggestion, SharedCase } from '../../assistant/shared-case.ts'
import {
  describeSuggestion,
  longestSuggestion,
  missingIn,
  mostSuggestions,
  type NewSuggestion,
  newSuggestionSchema,
  suggestionLabels,
} from '../../assistant/suggestion.ts'
import { type AdaptiveCard, type CardElement, card, execute, facts, heading, note, text } from './card.ts'
import { replyAsCard } from './render-reply.ts'

export const privateCase =
  'Un dossier ne s’ouvre qu’en conversation privée avec moi, jamais devant d’autres personnes.'

/** Why a suggestion is not sent, when the case stays as it is. */
export const caseRefusals = {
  incomplete:
    'Choisissez ce que vous proposez, et une fiche qui va avec. Pour un rendez-vous, dites quand et où.',
  full: caseProblems.full,
} as const

type CaseResult = OpenedCase | Extract<SentSuggestion, { kind: 'sent' }>

/** The case of a person with a form to propose something, or why there is none. */
export function caseCard(
  code: string,
  result: CaseResult,
  sheets: readonly Proposable[],
  origin: string,
): AdaptiveCard {
  if (!('case' in result)) return card([text(caseProblems[result.kind])])
  const { blocks, open, suggestions, ...told } = result.case
  return card([
    heading('Le dossier de la personne que vous accompagnez'),
    ...(result.kind === 'sent' ? [note('C’est envoyé : la personne le voit sur le site.')] : []),
    ...caseElements(told),
    ...(blocks.some(({ type }) => type === 'job')
      ? [note('Métiers proposés, avec les mots montrés à la personne')]
      : []),
    ...(blocks.length > 0 ? replyAsCard({ blocks }, origin).body : []),
    ...listed('Pas encore demandé', open),
    ...listed('Ce que vous avez proposé', suggestions.map(describeSuggestion)),
    ...(suggestions.length < mostSuggestions ? form(code, sheets) : [note(caseProblems.full)]),
  ])
}

/** What a person has answered, and what they cannot or do not want. */
export function caseElements({
  answers,
  place,
  constraints,
}: Pick<SharedCase, 'answers' | 'place' | 'constraints'>): CardElement[] {
  const told = [
    ...answers.map(({ ask, answer }) => ({ title: ask, value: answer })),
    ...(place ? [{ title: 'Lieu', value: place }] : []),
  ]
  return [
    ...(told.length > 0 ? [facts(told)] : []),
    ...listed('Réponses qui écartent certains métiers', constraints),
  ]
}

function listed(title: string, items: readonly string[]): CardElement[] {
  return items.length > 0 ? [heading(title), ...items.map((item) => text(`• ${item}`))] : []
}

function form(code: string, sheets: readonly Proposable[]): CardElement[] {
  return [
    heading('Proposer quelque chose'),
    {
      type: 'Input.ChoiceSet',
      id: 'kind',
      label: 'Que proposez-vous ?',
      style: 'compact',
      choices: Object.entries(suggestionLabels).map(([value, title]) => ({ title, value })),
    },
    {
      type: 'Input.ChoiceSet',
      id: 'topic',
      label: 'La fiche',
      style: 'filtered',
      choices: sheets.map(({ topic, title }) => ({ title, value: topic })),
    },
    {
      type: 'Input.Text',
      id: 'text',
      label: 'Pourquoi, ou quand et où (ni nom, ni adresse)',
      isMultiline: true,
      maxLength: longestSuggestion,
    },
    { type: 'ActionSet', actions: [execute('Envoyer', 'suggest', { code })] },
  ]
}

/** Reads the form; a suggestion of null is one that lacks something. */
export function readTeamsSuggestion(data: Record<string, unknown>): {
  code: string
  suggestion: NewSuggestion | null
} {
  const code = typeof data.code === 'string' ? data.code : ''
  const topic = typeof data.topic === 'string' && data.topic !== '' ? data.topic : null
  const read = newSuggestionSchema.safeParse({ kind: data.kind, topic, text: data.text ?? '' })
  if (!read.success) return { code, suggestion: null }
  return { code, suggestion: missingIn(read.data) === null ? read.data : null }
}
