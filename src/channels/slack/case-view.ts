import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types'
import * as z from 'zod'
import type { Proposable } from '../../assistant/service.ts'
import type { SharedCase } from '../../assistant/shared-case.ts'
import {
  describeSuggestion,
  longestSuggestion,
  missingIn,
  type NewSuggestion,
  newSuggestionSchema,
  suggestionLabels,
} from '../../assistant/suggestion.ts'
import { actions, button, escaped, header, plain, type SlackMessage, sections } from './block-kit.ts'
import { limits } from './limits.ts'
import { renderReply } from './render-reply.ts'

/** The case of a person, for the advisor alone, with a button to propose something. */
export function caseMessage(code: string, shared: SharedCase, origin: string): SlackMessage {
  const jobs = renderReply({ blocks: shared.blocks }, { origin }).blocks
  const text = 'Le dossier de la personne que vous accompagnez'
  const blocks: KnownBlock[] = [
    header(text),
    ...answerSections(shared),
    ...(jobs.length > 0 ? sections(['*Métiers proposés, avec les mots montrés à la personne*']) : []),
    ...jobs,
    ...listed('Pas encore demandé', shared.open),
    ...listed('Ce que vous avez proposé', shared.suggestions.map(describeSuggestion)),
  ]
  return { text, blocks: [...blocks.slice(0, limits.blocksInMessage - 1), ...proposeButton(code)] }
}

/** What a person has answered, and what they cannot or do not want. */
export function answerSections({
  answers,
  place,
  constraints,
}: Pick<SharedCase, 'answers' | 'place' | 'constraints'>): KnownBlock[] {
  const told = answers.map(({ ask, answer }) => `• ${escaped(ask)} *${escaped(answer)}*`)
  return [
    ...sections(['*Ses réponses*', ...told, ...(place ? [`• Lieu : *${escaped(place)}*`] : [])]),
    ...listed('Réponses qui écartent certains métiers', constraints),
  ]
}

/** A title with what stands below it; nothing where there is nothing. */
function listed(title: string, items: readonly string[]): KnownBlock[] {
  return items.length > 0 ? sections([`*${title}*`, ...items.map((item) => `• ${escaped(item)}`)]) : []
}

function proposeButton(code: string): KnownBlock[] {
  return actions([button('suggest', 'Proposer quelque chose', { value: code, style: 'primary' })])
}

/** The form of one suggestion. */
export function suggestionModal(code: string, sheets: readonly Proposable[]): ModalView {
  const groups = (['job', 'aid', 'guide'] as const).map((kind) => ({
    label: plain(suggestionLabels[kind]),
    options: sheets
      .filter(({ topic }) => topic.startsWith(`${kind}:`))
      .slice(0, limits.selectOptions)
      .map(({ topic, title }) => option(topic, title)),
  }))
  return {
    type: 'modal',
    callback_id: 'suggestion',
    private_metadata: code,
    title: plain('Proposer'),
    submit: plain('Envoyer'),
    close: plain('Fermer'),
    blocks: [
      {
        type: 'input',
        block_id: 'kind',
        label: plain('Que proposez-vous ?'),
        element: {
          type: 'static_select',
          action_id: 'value',
          options: Object.entries(suggestionLabels).map(([kind, label]) => option(kind, label)),
        },
      },
      {
        type: 'input',
        block_id: 'topic',
        optional: true,
        label: plain('La fiche'),
        element: {
          type: 'static_select',
          action_id: 'value',
          option_groups: groups.filter(({ options }) => options.length > 0),
        },
      },
      {
        type: 'input',
        block_id: 'text',
        optional: true,
        label: plain('Pourquoi, ou quand et où'),
        hint: plain('Ni nom, ni adresse, ni numéro personnel.'),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: longestSuggestion,
        },
      },
    ],
  }
}

function option(value: string, label: string): PlainTextOption {
  return { text: plain(label), value }
}

const selectedSchema = z.looseObject({
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  value: z.string().nullish(),
})
const stateSchema = z.object({
  kind: z.object({ value: selectedSchema }),
  topic: z.object({ value: selectedSchema }),
  text: z.object({ value: selectedSchema }),
})

/** Reads the form; or says which field is wrong, as Slack shows it. */
export function readSuggestion(values: unknown): NewSuggestion | { errors: Record<string, string> } {
  const state = stateSchema.safeParse(values)
  if (!state.success) return { errors: { kind: 'Choisissez ce que vous proposez.' } }
  const { kind, topic, text } = state.data
  const read = newSuggestionSchema.safeParse({
    kind: kind.value.selected_option?.value,
    topic: topic.value.selected_option?.value ?? null,
    text: text.value.value ?? '',
  })
  if (!read.success)
    return { errors: { text: `Ce texte est trop long : ${longestSuggestion} caractères au plus.` } }
  const missing = missingIn(read.data)
  return missing === null ? read.data : { errors: { [missing]: problems[missing] } }
}

const problems = {
  text: 'Dites quand et où.',
  topic: 'Choisissez une fiche qui va avec ce que vous proposez.',
} as const
