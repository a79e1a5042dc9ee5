import { topicOf } from '../answer/find-passages.ts'
import type { Knowledge, Sheet } from '../knowledge/knowledge.ts'
import { fold } from '../language/french.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'

const ordinals = [
  ['premier', 'premiere', '1er', '1ere', '1re'],
  ['deuxieme', 'second', 'seconde', '2e', '2eme'],
  ['troisieme', '3e', '3eme'],
]
/** "Et le deuxième ?", "le salaire de la troisième". */
const pointing = new RegExp(
  `(?:^(?:et\\s+)?|\\b(?:pour|avec|de|sur)\\s+)(?:l[ea]\\s+|du\\s+)(${ordinals.flat().join('|')})\\b(?!\\s+(?:annee|fois|mois|jour|semaine|metier de))`,
)

/** The sheet that a message points to by its place in what was shown last, and what else the message says. */
export function pointedSheet(
  text: string,
  { turns }: ConversationState,
  knowledge: Knowledge,
): { sheet: Sheet; rest: string } | null {
  const folded = fold(text)
  const [phrase, ordinal] = pointing.exec(folded) ?? []
  if (phrase === undefined || ordinal === undefined) return null
  const place = ordinals.findIndex((forms) => forms.includes(ordinal))
  const shown = turns.map(({ reply }) => topicsIn(reply)).findLast((topics) => topics.length > 1) ?? []
  const sheet = knowledge.sheet(shown[place] ?? '')
  return sheet ? { sheet, rest: folded.replace(phrase, ' ').trim() } : null
}

/** The sheets that a reply shows, in order, each once: its proposals, else those that its sentences stand on. */
function topicsIn({ blocks }: Reply): string[] {
  const proposed = blocks.flatMap((block) =>
    block.type === 'job' || block.type === 'aid' ? block.topic : [],
  )
  const cited = blocks.flatMap((block) =>
    block.type === 'text' ? block.sentences.flatMap(({ sources }) => sources.map(topicOf)) : [],
  )
  return [...new Set(proposed.length > 0 ? proposed : cited)]
}
