import type { KnownBlock } from '@slack/types'
import type { Reply } from '../../assistant/reply.ts'
import { actions, button, type SlackMessage, smallPrint } from './block-kit.ts'
import { shareValue } from './pressed.ts'
import { renderReply } from './render-reply.ts'

/** Only an answer from the sheets, or a search, is handed on: never what is about a person or somebody in danger. */
export function canBeShared({ status, blocks }: Reply): boolean {
  const isPersonal = blocks.some(
    (block) =>
      block.type === 'handover' ||
      block.type === 'job' ||
      (block.type === 'notice' && (block.kind === 'crisis' || block.kind === 'privacy')),
  )
  const tellsSomething = blocks.some(({ type }) => type === 'sources' || type === 'opportunities')
  return status === 'answered' && tellsSomething && !isPersonal
}

export function shareButton(turnId: string, key: string): KnownBlock[] {
  return actions([button('share', 'Partager dans le canal', { value: shareValue(turnId, key) })])
}

/** A reply for everybody in the channel: its sources with it, no question, and who shares it. */
export function sharedMessage(reply: Reply, user: string, origin: string): SlackMessage {
  const blocks = reply.blocks.filter(({ type }) => type !== 'question')
  const below = [smallPrint(`Partagé par <@${user}>. Réponse de Cap Soin, un programme.`)]
  return renderReply({ blocks }, { origin, below })
}
