import { aidStatusLabels } from '../../assistant/labels.ts'
import type { Block, BlockOf, Reply } from '../../assistant/reply.ts'
import { frenchDate } from '../../language/french-date.ts'
import {
  type AdaptiveCard,
  type CardElement,
  card,
  type ExecuteAction,
  escaped,
  execute,
  heading,
  links,
  note,
  strong,
  text,
  unbroken,
} from './card.ts'

/** A message as the connector takes it: text with its citations, and a card for everything else. */
export type TeamsMessage = {
  type: 'message'
  text?: string
  textFormat?: 'markdown'
  summary?: string
  attachments?: { contentType: 'application/vnd.microsoft.card.adaptive'; content: AdaptiveCard }[]
  entities?: { type: string; [name: string]: unknown }[]
  channelData?: { feedbackLoop: { type: 'default' } }
  /** Buttons below the field, that write for the person. */
  suggestedActions?: { to: string[]; actions: { type: 'imBack'; title: string; value: string }[] }
}

/** Teams refuses a message with more. */
const mostCitations = 20
const longestName = 80
const longestAbstract = 160

/** @param origin our site, before the paths of our sheets */
export function renderReply(reply: Pick<Reply, 'blocks' | 'status'>, origin: string): TeamsMessage {
  const { blocks, status } = reply
  const items = blocks
    .flatMap((block) => (block.type === 'sources' ? block.items : []))
    .slice(0, mostCitations)
  const numbers = new Map(items.map(({ id }, index) => [id, index + 1]))
  const sentences = blocks.flatMap((block) => (block.type === 'text' ? block.sentences : []))
  const written = sentences
    .map(({ text: said, sources }) => {
      const marks = sources.flatMap((id) => numbers.get(id) ?? []).map((number) => `[${number}]`)
      return [escaped(said), ...marks].join(' ')
    })
    .join(' ')
  const content = replyCard(blocks, origin)
  return {
    type: 'message',
    ...(written !== '' && { text: written, textFormat: 'markdown' as const }),
    summary: (sentences[0]?.text ?? 'Réponse de Cap Soin').slice(0, 200),
    ...(content && { attachments: [attachment(content)] }),
    entities: [
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        additionalType: ['AIGeneratedContent'],
        ...(written !== '' &&
          items.length > 0 && { citation: items.map((item, index) => citation(item, index + 1, origin)) }),
      },
    ],
    ...(status === 'answered' && { channelData: { feedbackLoop: { type: 'default' as const } } }),
  }
}

export function attachment(content: AdaptiveCard) {
  return { contentType: 'application/vnd.microsoft.card.adaptive' as const, content }
}

export function messageOf(said: string): TeamsMessage {
  return { type: 'message', text: unbroken(said), textFormat: 'markdown' }
}

function citation(
  { title, url, officialTitle, date }: BlockOf<'sources'>['items'][number],
  position: number,
  origin: string,
): object {
  const abstract = [officialTitle, date && frenchDate(date)].filter(Boolean).join(', ')
  return {
    '@type': 'Claim',
    position,
    appearance: {
      '@type': 'DigitalDocument',
      name: title.slice(0, longestName),
      url: origin + url,
      abstract: (abstract || title).slice(0, longestAbstract),
    },
  }
}

/** Everything that is not a sentence; null when there is nothing else. */
function replyCard(blocks: readonly Block[], origin: string): AdaptiveCard | null {
  const body = blocks.flatMap((block) => elementsOf(block, origin))
  return body.length > 0 ? card(body) : null
}

/** A whole reply as one card, sentences too: what takes the place of a card that was pressed. */
export function replyAsCard({ blocks }: Pick<Reply, 'blocks'>, origin: string): AdaptiveCard {
  const body = blocks.flatMap((block): CardElement[] =>
    block.type === 'text'
      ? [text(block.sentences.map(({ text: said }) => said).join(' '))]
      : elementsOf(block, origin),
  )
  return card(body.length > 0 ? body : [text('…')])
}

function elementsOf(block: Block, origin: string): CardElement[] {
  switch (block.type) {
    case 'text':
      return []
    case 'question':
      return questionElements(block)
    case 'job':
      return [
        heading(block.title),
        note(block.reachable === 'now' ? 'Possible dès maintenant' : 'Plus tard'),
        text(block.summary),
        ...block.reasons.map(({ text: reason }) => text(`• ${reason}`)),
        ...block.blockers.map(({ text: blocker }) => text(`• À prévoir : ${blocker}`)),
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
      return []
  }
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
  return [links(given.map(({ label, url }) => ({ label, url: url.startsWith('/') ? origin + url : url })))]
}

/** Teams shows six actions of a set, and hides the rest. */
const actionsInSet = 6

function questionElements({
  id,
  text: asked,
  why,
  choices,
  multiple,
  dialogue,
  skippable,
}: BlockOf<'question'>): CardElement[] {
  const tools =
    dialogue === 'orientation' || dialogue === 'employer'
      ? [
          ...(skippable ? [execute('Passer', 'command', { command: 'skip' })] : []),
          execute('Revenir', 'command', { command: 'back' }),
          execute('Voir les résultats', 'command', { command: 'results' }),
        ]
      : []
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
