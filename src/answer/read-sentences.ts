import type { DraftSentence } from './verify/verify-sentence.ts'

/** Longer lines are no answer: they are skipped to their end. */
const longestLine = 2000
/** After so many characters a stream is read no further. */
const longestStream = 20_000

const citation = String.raw`(?:\[\s*(?:[Ee]xtraits?|[Ss]ource|n°)?\s*\^?\d+(?:\s*(?:,|;|et|-)\s*\d+)*\s*\]|【\d+】)`
/** A sentence, its citations, and the beginning of another: it can be judged before its line ends. */
const finished = new RegExp(`^[^\\n]*?${citation}(?:\\s*${citation})*[.!?]?(?=\\s+[\\p{Lu}«*•–-])`, 'u')
const bullet = /^\s*(?:[-*•–—>#]+|\d{1,2}[.)])\s+/
const boundary = /(?<=[.!?…»\]】])\s+(?=[\p{Lu}«])/u

export type SentenceReader = {
  /** Takes the next piece of a stream, of any size. @returns the sentences that are now complete, in order */
  push: (piece: string) => DraftSentence[]
  /** The stream has ended. @returns what stood in its last line */
  end: () => DraftSentence[]
  /** So much was read that nothing more is to be expected. */
  isFull: () => boolean
}

/** Reads what a model streams, whatever its layout, into sentences with the numbers of the extracts they cite. */
export function createSentenceReader(): SentenceReader {
  let buffer = ''
  let read = 0
  let skipping = false

  const takeLine = (line: string): DraftSentence[] => {
    const drafts = skipping || line.length > longestLine ? [] : draftsOf(line)
    skipping = false
    return drafts
  }

  const takeFinished = (): DraftSentence[] => {
    const [head] = skipping ? [] : (finished.exec(buffer) ?? [])
    if (head === undefined) return []
    buffer = buffer.slice(head.length)
    return [...draftsOf(head), ...takeFinished()]
  }

  return {
    push(piece) {
      const fresh = piece.slice(0, Math.max(0, longestStream - read))
      read += piece.length
      const lines = `${buffer}${fresh}`.split(/\r?\n|\r/)
      buffer = lines.pop() ?? ''
      const drafts = [...lines.flatMap(takeLine), ...takeFinished()]
      if (buffer.length > longestLine) {
        skipping = true
        buffer = ''
      }
      return drafts
    },
    end: () => {
      const drafts = takeLine(buffer)
      buffer = ''
      return drafts
    },
    isFull: () => read >= longestStream,
  }
}

/** A sentence without numbers shares those of the next one of its line. */
function draftsOf(line: string): DraftSentence[] {
  const pieces = line.replace(bullet, '').split(boundary)
  const numbers = pieces.map(numbersIn)
  return pieces.flatMap((piece, index): DraftSentence[] => {
    const text = plainText(piece)
    const extracts = numbers.slice(index).find((list) => list.length > 0) ?? []
    return text === '' ? [] : [{ text, extracts }]
  })
}

function numbersIn(text: string): number[] {
  const cited = text.match(new RegExp(citation, 'gu')) ?? []
  return [...new Set(cited.flatMap((each) => (each.match(/\d+/g) ?? []).map(Number)))]
}

/** Without citations and marks of Markdown, with its full stop. */
function plainText(piece: string): string {
  const text = piece
    .replace(new RegExp(citation, 'gu'), ' ')
    .replace(/\*\*|__|`/g, '')
    .replace(/(?<!\p{L})[*_](?=\p{L})|(?<=[\p{L}.])[*_](?!\p{L})/gu, '')
    .replace(/[ \t\u00a0\u202f]+(?=[.,)])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/\p{L}/u.test(text)) return ''
  return /[.!?…»]$/u.test(text) ? text : `${text.replace(/[\s,;:]+$/, '')}.`
}
