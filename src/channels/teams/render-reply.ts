import type { Block, CitedSentence, Reply, SourceItem } from '../../assistant/reply.ts'
import { frenchDate } from '../../language/french-date.ts'
import { absoluteAddress } from '../absolute-address.ts'
import { leadingBlocks } from '../leading-blocks.ts'
import type { SourceNumbers } from '../source-numbers.ts'
import { type AdaptiveCard, card, text } from './card.ts'
import { citationNumbers, citedText } from './cited-text.ts'
import { elementsOf } from './reply-elements.ts'
import type { Messages } from './streamed-answer.ts'
import { attachment, cardMessage, type TeamsMessage } from './teams-message.ts'

const longestName = 80
const longestAbstract = 160
const longestSummary = 200

/**
 * A reply as messages: its first sentences as text, and everything else in a card, in order. A question has its card in
 * a message of its own: a card that was pressed takes the whole place of its message, and what was told must stay.
 * @param origin our site, before the paths of our sheets
 */
export function renderReply({ blocks, status }: Pick<Reply, 'blocks' | 'status'>, origin: string): Messages {
  const { leading, told, asked } = parted(blocks)
  const cited = citationNumbers(leading)
  const context = {
    origin,
    numbers: citationNumbers(sentencesOf(blocks)),
    citedAbove: new Set(cited.keys()),
  }
  const body = told.flatMap((block) => elementsOf(block, context))
  const telling: TeamsMessage = {
    type: 'message',
    ...(leading.length > 0 && { text: citedText(leading), textFormat: 'markdown' }),
    summary: summaryOf(blocks),
    ...(body.length > 0 && { attachments: [attachment(card(body))] }),
    entities: [messageEntity(citations(blocks, cited, origin))],
    ...(status === 'answered' && { channelData: { feedbackLoop: { type: 'default' } } }),
  }
  const question = asked.find((block) => block.type === 'question')
  if (!question) return [telling]
  const asking = generatedCard(question.text, card(asked.flatMap((block) => elementsOf(block, context))))
  return leading.length + body.length > 0 ? [telling, asking] : [asking]
}

/** A whole reply as one card, sentences too: what takes the place of a card that was pressed. */
export function replyAsCard({ blocks }: Pick<Reply, 'blocks'>, origin: string): AdaptiveCard {
  const numbers = citationNumbers(sentencesOf(blocks))
  const body = blocks.flatMap((block) => elementsOf(block, { origin, numbers, citedAbove: new Set() }))
  return card(body.length > 0 ? body : [text('…')])
}

/**
 * A card that a machine made, as a message that says so.
 * @param summary what a notification says
 */
export function generatedCard(summary: string, content: AdaptiveCard): TeamsMessage {
  return { ...cardMessage(summary, content), entities: [messageEntity()] }
}

/** The sentences that are the text of the message, the blocks of the card below it, and a question with its lead. */
function parted(blocks: readonly Block[]): { leading: CitedSentence[]; told: Block[]; asked: Block[] } {
  const end = leadingBlocks(blocks)
  const question = positionOf(blocks, ({ type }) => type === 'question')
  const start = question > end && blocks[question - 1]?.type === 'text' ? question - 1 : question
  const first = blocks.slice(0, end)
  return {
    leading: sentencesOf(first),
    told: [...first.filter(({ type }) => type !== 'text'), ...blocks.slice(end, start)],
    asked: blocks.slice(start),
  }
}

/** Where the first of them is; behind all when there is none. */
function positionOf(blocks: readonly Block[], isOne: (block: Block) => boolean): number {
  const found = blocks.findIndex(isOne)
  return found === -1 ? blocks.length : found
}

function sentencesOf(blocks: readonly Block[]): CitedSentence[] {
  return blocks.flatMap((block) => (block.type === 'text' ? block.sentences : []))
}

/** What a notification says. */
function summaryOf(blocks: readonly Block[]): string {
  const [first] = sentencesOf(blocks)
  return (first?.text ?? 'Réponse de Cap Soin').slice(0, longestSummary)
}

/** Says that a machine wrote the message, and what it stands on. */
function messageEntity(citation: readonly object[] = []) {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    ...(citation.length > 0 && { citation }),
  }
}

function citations(blocks: readonly Block[], cited: SourceNumbers, origin: string): object[] {
  const items = blocks.flatMap((block) => (block.type === 'sources' ? block.items : []))
  return [...cited].flatMap(([id, number]) => {
    const item = items.find((candidate) => candidate.id === id)
    return item ? [citation(item, number, origin)] : []
  })
}

function citation({ title, url, officialTitle, date }: SourceItem, position: number, origin: string): object {
  const abstract = [officialTitle, date && frenchDate(date)].filter(Boolean).join(', ')
  return {
    '@type': 'Claim',
    position,
    appearance: {
      '@type': 'DigitalDocument',
      name: title.slice(0, longestName),
      url: absoluteAddress(url, origin),
      abstract: (abstract || title).slice(0, longestAbstract),
    },
  }
}
