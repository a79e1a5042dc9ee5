import type { ActionsBlock, Button, ContextActionsBlock, KnownBlock, SectionBlock } from '@slack/types'
import { aidStatusLabels } from '../../assistant/labels.ts'
import type { Block, BlockOf, CitedSentence, Reply } from '../../assistant/reply.ts'
import { frenchDate } from '../../language/french-date.ts'
import { fitting, limits, piecesOf } from './limits.ts'
import { choiceValue, commandValue } from './pressed.ts'

/** A message as `chat.postMessage` takes it: blocks, and a text for notifications and screen readers. */
export type SlackMessage = { text: string; blocks: KnownBlock[] }

/** One paragraph, in Slack's marks. */
export function messageOf(text: string): SlackMessage {
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
}

type RenderOptions = {
  /** Our site, before the paths of our sheets. */
  origin: string
  /** Buttons of a question that was answered are gone; a message for one person in a channel has none either. */
  isActive?: boolean
  /** Asks whether the reply was of use. */
  asksFeedback?: boolean
}

/** A reply in Block Kit, within the limits of a message. */
export function renderReply(
  { blocks, turnId }: Pick<Reply, 'blocks' | 'turnId'>,
  { origin, isActive = true, asksFeedback = false }: RenderOptions,
): SlackMessage {
  const numbers = numbersOf(blocks)
  const rendered = blocks.flatMap((block) => renderBlock(block, { origin, isActive, numbers }))
  const feedback = asksFeedback ? [feedbackBlock(turnId)] : []
  const kept = rendered.slice(0, limits.blocksInMessage - feedback.length)
  return { text: fitting(plainText(blocks), limits.notificationText), blocks: [...kept, ...feedback] }
}

type Context = { origin: string; isActive: boolean; numbers: ReadonlyMap<string, number> }

/** Sources are numbered in the order in which they are listed. */
function numbersOf(blocks: readonly Block[]): Map<string, number> {
  const items = blocks.flatMap((block) => (block.type === 'sources' ? block.items : []))
  return new Map(items.map(({ id }, index) => [id, index + 1]))
}

function renderBlock(block: Block, context: Context): KnownBlock[] {
  switch (block.type) {
    case 'text':
      return sections([sentencesText(block.sentences, context)])
    case 'question':
      return questionBlocks(block, context)
    case 'job':
      return sections(jobLines(block, context))
    case 'aid':
      return sections(aidLines(block, context))
    case 'opportunities':
      return sections(opportunityLines(block))
    case 'notice':
      return sections(noticeLines(block, context))
    case 'handover':
      return sections([escaped(block.text)])
    case 'sources':
      return contexts(block.items.map((item) => sourceLine(item, context)))
  }
}

function sections(lines: readonly string[]): SectionBlock[] {
  return piecesOf(lines, limits.sectionText).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text },
    expand: true,
  }))
}

function contexts(lines: readonly string[]): KnownBlock[] {
  return piecesOf(lines, limits.contextText).map((text) => ({
    type: 'context',
    elements: [{ type: 'mrkdwn', text }],
  }))
}

function sentencesText(sentences: readonly CitedSentence[], { numbers }: Context): string {
  return sentences
    .map(({ text, sources }) => {
      const marks = sources.flatMap((id) => numbers.get(id) ?? []).map((number) => `[${number}]`)
      return [escaped(text), ...marks].join(' ')
    })
    .join(' ')
}

function questionBlocks(block: BlockOf<'question'>, { isActive }: Context): KnownBlock[] {
  const asked = [`*${escaped(block.text)}*`, ...(block.why ? [`_${escaped(block.why)}_`] : [])]
  if (!isActive) return sections(asked.slice(0, 1))
  return [...sections(asked), ...choiceBlocks(block), ...toolBlocks(block)]
}

function choiceBlocks({ id, choices, multiple }: BlockOf<'question'>): KnownBlock[] {
  if (choices.length === 0) return []
  if (!multiple)
    return [
      actions(
        choices.map((choice, index) => button(`choice:${index}`, choice.label, choiceValue(id, choice.id))),
      ),
    ]
  const options = choices.slice(0, limits.checkboxes).map((choice) => ({
    text: { type: 'plain_text' as const, text: fitting(choice.label, limits.buttonText) },
    value: choiceValue(id, choice.id),
  }))
  return [
    {
      type: 'actions',
      block_id: 'boxes',
      elements: [
        { type: 'checkboxes', action_id: 'boxes', options },
        button('choices', 'Valider mes réponses', choiceValue(id, '')),
      ],
    },
  ]
}

function toolBlocks({ dialogue, skippable, progress }: BlockOf<'question'>): KnownBlock[] {
  if (dialogue !== 'orientation' && dialogue !== 'employer') return []
  const hasAnswers = progress === undefined || progress.answered > 0
  return [
    actions([
      ...(skippable ? [button('command:skip', 'Passer', commandValue('skip'))] : []),
      ...(hasAnswers ? [button('command:back', 'Revenir', commandValue('back'))] : []),
      ...(hasAnswers ? [button('command:results', 'Voir les résultats', commandValue('results'))] : []),
    ]),
  ]
}

function actions(elements: Button[]): ActionsBlock {
  return { type: 'actions', elements: elements.slice(0, limits.actionsElements) }
}

function button(action: string, label: string, value: string): Button {
  return {
    type: 'button',
    action_id: action,
    text: { type: 'plain_text', text: fitting(label, limits.buttonText) },
    value,
  }
}

function jobLines(block: BlockOf<'job'>, { origin }: Context): string[] {
  const when = block.reachable === 'now' ? 'Possible dès maintenant' : 'Plus tard'
  return [
    `*${link(origin + block.url, block.title)}* (${when})`,
    escaped(block.summary),
    ...block.reasons.map(({ text }) => `• ${escaped(text)}`),
    ...block.blockers.map(({ text }) => `• À prévoir : ${escaped(text)}`),
  ]
}

function aidLines(block: BlockOf<'aid'>, { origin }: Context): string[] {
  const { amount, formula, laws = [] } = block
  const articles = laws.map((law) => [law.title, ...law.articles].join(', ')).join(' ; ')
  return [
    `*${link(origin + block.url, block.title)}* (${aidStatusLabels[block.status]})`,
    ...(amount ? [`*${escaped(amount.text)}*${amount.period ? ` (${escaped(amount.period)})` : ''}`] : []),
    ...(block.decider ? [`Qui décide : ${escaped(block.decider)}.`] : []),
    ...block.missing.map((text) => `• ${escaped(text)}`),
    ...(block.status === 'refused' || block.status === 'ended'
      ? block.reasons.map((text) => `• ${escaped(text)}`)
      : []),
    ...block.steps.map((text, index) => `${index + 1}. ${escaped(text)}`),
    ...(formula ? [`_${escaped(formula)}_`] : []),
    ...(articles ? [`_${escaped(articles)}. Vérifié : ${frenchDate(block.verifiedOn)}._`] : []),
  ]
}

function opportunityLines({ title, items, link: more, live }: BlockOf<'opportunities'>): string[] {
  return [
    `*${escaped(title)}*`,
    ...items.map((item) => {
      const details = [item.employer, item.place, item.contract].filter((text) => text !== undefined)
      return `• ${link(item.url, item.title)}${details.length > 0 ? ` : ${escaped(details.join(' · '))}` : ''}`
    }),
    `${live ? '' : 'Ce lien fait la même recherche : '}${link(more.url, more.label)}`,
  ]
}

function noticeLines({ kind, text, links = [] }: BlockOf<'notice'>, { origin }: Context): string[] {
  const shown = links.map(({ label, url }) =>
    url.startsWith('tel:') ? `*${escaped(label)}*` : link(url.startsWith('/') ? origin + url : url, label),
  )
  return kind === 'crisis' ? [...shown, escaped(text)] : [`_${escaped(text)}_`, ...shown]
}

function sourceLine(
  { id, title, url, official, officialTitle, date }: BlockOf<'sources'>['items'][number],
  { origin, numbers }: Context,
): string {
  const ours = `[${numbers.get(id) ?? ''}] ${link(origin + url, title)}`
  if (!official) return ours
  return `${ours} · ${link(official, officialTitle ?? 'source officielle')}${date ? `, ${frenchDate(date)}` : ''}`
}

function feedbackBlock(turnId: string): ContextActionsBlock {
  const choice = (text: string, vote: 'up' | 'down') => ({
    text: { type: 'plain_text' as const, text },
    accessibility_label: text,
    value: `${vote}:${turnId}`.slice(0, limits.buttonValue),
  })
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: choice('Réponse utile', 'up'),
        negative_button: choice('Réponse à revoir', 'down'),
      },
    ],
  }
}

function plainText(blocks: readonly Block[]): string {
  const texts = blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'text':
        return block.sentences.map(({ text }) => text)
      case 'question':
      case 'notice':
      case 'handover':
        return [block.text]
      case 'job':
      case 'aid':
        return [block.title]
      default:
        return []
    }
  })
  return texts.join(' ') || 'Réponse de Cap Soin'
}

/** Slack reads `&`, `<` and `>` as its own marks. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A link with its words, in Slack's marks. */
export function link(url: string, label: string): string {
  return `<${url.replaceAll('|', '%7C').replaceAll('>', '%3E')}|${escaped(label)}>`
}
