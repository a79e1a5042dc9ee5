import { aidStatusLabels, blockersTitle, reachableLabels } from '../../assistant/labels.ts'
import { toolsOf } from '../../assistant/question-tools.ts'
import type { Block, BlockOf, SourceItem } from '../../assistant/reply.ts'
import { frenchDate } from '../../language/french-date.ts'
import { absoluteAddress } from '../absolute-address.ts'
import type { SourceNumbers } from '../source-numbers.ts'
import {
  type CardElement,
  type ExecuteAction,
  execute,
  heading,
  link,
  links,
  markdown,
  markdownNote,
  note,
  strong,
  text,
} from './card.ts'
import { citedText } from './cited-text.ts'

export type ElementContext = {
  /** Our site, before the paths of our sheets. */
  origin: string
  numbers: SourceNumbers
  /** Sources that the text of the message cites: they are listed there. */
  citedAbove: ReadonlySet<string>
}

/** A block of a reply as a part of a card. */
export function elementsOf(block: Block, context: ElementContext): CardElement[] {
  const { origin, numbers, citedAbove } = context
  switch (block.type) {
    case 'text':
      return [markdown(citedText(block.sentences, numbers))]
    case 'question':
      return questionElements(block)
    case 'job':
      return [
        heading(block.title),
        note(reachableLabels[block.reachable]),
        text(block.summary),
        ...block.reasons.map(({ text: reason }) => text(`• ${reason}`)),
        ...(block.blockers.length > 0 ? [note(`${blockersTitle} :`)] : []),
        ...block.blockers.map(({ text: blocker }) => text(`• ${blocker}`)),
        links([{ label: 'Ouvrir la fiche', url: origin + block.url }]),
      ]
    case 'aid':
      return aidElements(block, origin)
    case 'opportunities':
      return [
        heading(block.title),
        ...block.items.map(({ title, employer, place }) =>
          text(`• ${[title, employer, place].filter((part) => part !== undefined).join(' · ')}`),
        ),
        links([...block.items.slice(0, 5).map(({ title, url }) => ({ label: title, url })), block.link]),
      ]
    case 'notice':
      return [note(block.text), ...noticeLinks(block, origin)]
    case 'handover':
      return [text(block.text)]
    case 'sources':
      return block.items.filter(({ id }) => !citedAbove.has(id)).map((item) => sourceElement(item, context))
  }
}

/** A source that can be opened, and handed on: our sheet, then what it stands on and since when. */
function sourceElement(
  { id, title, url, official, officialTitle, date }: SourceItem,
  { origin, numbers }: ElementContext,
): CardElement {
  const number = numbers.get(id)
  const said = [
    `${number === undefined ? '' : `[${number}] `}${link(title, absoluteAddress(url, origin))}`,
    ...(official && official !== url ? [link(officialTitle ?? 'source officielle', official)] : []),
    ...(date ? [frenchDate(date)] : []),
  ]
  return markdownNote(said.join(' · '))
}

function aidElements(block: BlockOf<'aid'>, origin: string): CardElement[] {
  const { amount, formula, laws = [], decider } = block
  const reasons = block.status === 'refused' || block.status === 'ended' ? block.reasons : block.missing
  return [
    heading(block.title),
    note(aidStatusLabels[block.status]),
    ...(amount ? [strong(amount.period ? `${amount.text} (${amount.period})` : amount.text)] : []),
    ...(decider ? [text(`Qui décide : ${decider}.`)] : []),
    ...reasons.map((reason) => text(`• ${reason}`)),
    ...block.steps.map((step, index) => text(`${index + 1}. ${step}`)),
    ...(formula ? [note(formula)] : []),
    ...laws.map((law) => note([law.title, ...law.articles].join(', '))),
    links([{ label: 'Ouvrir la fiche', url: origin + block.url }]),
  ]
}

function noticeLinks({ links: given = [] }: BlockOf<'notice'>, origin: string): CardElement[] {
  if (given.length === 0) return []
  return [links(given.map(({ label, url }) => ({ label, url: absoluteAddress(url, origin) })))]
}

/** Teams shows six actions of a set, and hides the rest. */
const actionsInSet = 6

function questionElements(block: BlockOf<'question'>): CardElement[] {
  const { id, text: asked, why, choices, multiple } = block
  const tools = toolsOf(block).map(({ command, label }) => execute(label, 'command', { command }))
  return [
    heading(asked),
    ...(why ? [note(why)] : []),
    ...(multiple
      ? [
          {
            type: 'Input.ChoiceSet' as const,
            id: 'options',
            label: asked,
            isMultiSelect: true,
            style: 'expanded' as const,
            choices: choices.map(({ id: value, label }) => ({ title: label, value })),
          },
        ]
      : []),
    ...actionSets(
      multiple
        ? [execute('Valider mes réponses', 'choice', { question: id })]
        : choices.map((choice) => execute(choice.label, 'choice', { question: id, option: choice.id })),
    ),
    ...actionSets(tools),
  ]
}

function actionSets(actions: ExecuteAction[]): CardElement[] {
  const sets: CardElement[] = []
  for (let at = 0; at < actions.length; at += actionsInSet)
    sets.push({ type: 'ActionSet', actions: actions.slice(at, at + actionsInSet) })
  return sets
}
