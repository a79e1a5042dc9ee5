import type { Block } from '../../../assistant/reply.ts'

/** A finished reply as one announcement for a screen reader: everything said, lists only counted. */
export function spokenReply(blocks: Block[]): string {
  return blocks
    .map(spokenBlock)
    .filter((spoken) => spoken !== '')
    .join(' ')
}

function spokenBlock(block: Block): string {
  switch (block.type) {
    case 'text':
      return block.sentences.map(({ text }) => text).join(' ')
    case 'notice':
      return [block.text, ...(block.links ?? []).map(({ label }) => `${label}.`)].join(' ')
    case 'question':
      return `${block.text} ${block.choices.length > 0 ? `${block.choices.length} réponses possibles.` : ''}`.trim()
    case 'job':
      return `Métier proposé${block.reachable === 'later' ? ' pour plus tard' : ''} : ${block.title}.`
    case 'aid':
      return `Aide : ${block.title}.`
    case 'opportunities':
      return `${block.title} : ${block.items.length > 0 ? `${block.items.length} résultats` : block.link.label}.`
    case 'handover':
      return block.kind === 'message' ? `Une personne vous répond : ${block.text}` : block.text
    case 'sources':
      return block.items.length > 1 ? `${block.items.length} sources.` : '1 source.'
  }
}
