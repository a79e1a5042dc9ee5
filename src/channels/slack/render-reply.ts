import type { ActionsBlock, Checkboxes, KnownBlock } from '@slack/types'
import { aidStatusLabels, blockersTitle, reachableLabels } from '../../assistant/labels.ts'
import { toolsOf } from '../../assistant/question-tools.ts'
import type { Block, BlockOf, CitedSentence, Reply } from '../../assistant/reply.ts'
import { frenchDate } from '../../language/french-date.ts'
import { absoluteAddress } from '../absolute-address.ts'
import { citedIn, markedSentence, numbersOf, type SourceNumbers } from '../source-numbers.ts'
import {
  actions,
  button,
  escaped,
  link,
  plain,
  type SlackMessage,
  sections,
  smallPrint,
} from './block-kit.ts'
import { fitting, limits, piecesOf } from './limits.ts'
import { choiceValue, commandValue } from './pressed.ts'

type RenderOptions = {
  /** Our site, before the paths of our sheets. */
  origin: string
  /** The key of the private conversation that the buttons belong to. */
  conversationKey?: string | undefined
  /** How many blocks of the reply are shown already, above. */
  shown?: number
  /** What stands at the end, however long the reply is. */
  below?: readonly KnownBlock[]
}

/** A reply in Block Kit, within the limits of a message. */
export function renderReply(
  { blocks }: Pick<Reply, 'blocks'>,
  { origin, conversationKey, shown = 0, below = [] }: RenderOptions,
): SlackMessage {
  const context = { origin, conversationKey, numbers: numbersOf(sourcesNamed(blocks)) }
  const rendered = blocks.slice(shown).flatMap((block) => renderBlock(block, context))
  const kept = rendered.slice(0, limits.blocksInMessage - below.length)
  return { text: fitting(plainText(blocks), limits.notificationText), blocks: [...kept, ...below] }
}

/** The sources of a reply, those of its sentences first: others are only listed. */
function sourcesNamed(blocks: readonly Block[]): string[] {
  const listed = blocks.flatMap((block) => (block.type === 'sources' ? block.items.map(({ id }) => id) : []))
  return [...blocks.flatMap((block) => (block.type === 'text' ? citedIn(block.sentences) : [])), ...listed]
}

type Context = {
  origin: string
  conversationKey: string | undefined
  numbers: SourceNumbers
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
      // That a machine answers is said each time: small, so that it hides no answer.
      return block.kind === 'ai' ? contexts([escaped(block.text)]) : sections(noticeLines(block, context))
    case 'handover':
      return sections([escaped(block.text)])
    case 'sources':
      return contexts(sourceLines(block, context))
  }
}

function contexts(lines: readonly string[]): KnownBlock[] {
  return piecesOf(lines, limits.contextText).map(smallPrint)
}

function sentencesText(sentences: readonly CitedSentence[], { numbers }: Context): string {
  return sentences.map((sentence) => markedSentence(sentence, numbers, escaped)).join(' ')
}

function questionBlocks(block: BlockOf<'question'>, context: Context): KnownBlock[] {
  const asked = [`*${escaped(block.text)}*`, ...(block.why ? [`_${escaped(block.why)}_`] : [])]
  return [...sections(asked), ...choiceBlocks(block, context), ...toolBlocks(block, context)]
}

function choiceBlocks(
  { id, choices, multiple }: BlockOf<'question'>,
  { conversationKey }: Context,
): KnownBlock[] {
  if (choices.length === 0) return []
  if (!multiple)
    return actions(
      choices.map((choice, index) =>
        button(`choice:${index}`, choice.label, { value: choiceValue(id, choice.id, conversationKey) }),
      ),
    )
  const done = button('choices', 'Valider mes réponses', { value: choiceValue(id, '', conversationKey) })
  return [{ type: 'actions', elements: [...boxesOf(choices), done] }]
}

/** One element holds ten boxes; what each holds is shorter than a button's value may be: the option alone. */
function boxesOf(choices: BlockOf<'question'>['choices'], from = 0): Checkboxes[] {
  const some = choices.slice(from, from + limits.checkboxes)
  if (some.length === 0) return []
  const options = some.map(({ id, label }) => ({ text: plain(label), value: id }))
  return [
    { type: 'checkboxes', action_id: `boxes:${from}`, options },
    ...boxesOf(choices, from + limits.checkboxes),
  ]
}

function toolBlocks(question: BlockOf<'question'>, { conversationKey }: Context): ActionsBlock[] {
  return actions(
    toolsOf(question).map(({ command, label }) =>
      button(`command:${command}`, label, { value: commandValue(command, conversationKey) }),
    ),
  )
}

function jobLines(block: BlockOf<'job'>, { origin }: Context): string[] {
  return [
    `*${link(origin + block.url, block.title)}* (${reachableLabels[block.reachable]})`,
    escaped(block.summary),
    ...block.reasons.map(({ text }) => `• ${escaped(text)}`),
    ...(block.blockers.length > 0 ? [`${blockersTitle} :`] : []),
    ...block.blockers.map(({ text }) => `• ${escaped(text)}`),
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
    url.startsWith('tel:') ? `*${escaped(label)}*` : link(absoluteAddress(url, origin), label),
  )
  return kind === 'crisis' ? [...shown, escaped(text)] : [`_${escaped(text)}_`, ...shown]
}

function sourceLines({ items }: BlockOf<'sources'>, { origin, numbers }: Context): string[] {
  return items
    .map((item) => ({ number: numbers.get(item.id) ?? 0, item }))
    .sort((one, other) => one.number - other.number)
    .map(({ number, item: { title, url, official, officialTitle, date } }) => {
      const ours = `[${number}] ${link(absoluteAddress(url, origin), title)}`
      if (!official || official === url) return ours
      return `${ours} · ${link(official, officialTitle ?? 'source officielle')}${date ? `, ${frenchDate(date)}` : ''}`
    })
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
