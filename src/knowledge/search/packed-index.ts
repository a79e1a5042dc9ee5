import { createSpelling } from '../../language/spelling.ts'
import { lexiconOf, type Passage, postingsOf } from './build-index.ts'

/**
 * Layout, little endian: six Uint32 (documents, terms, postings, bytes of ids, bytes of terms, bytes of lexicon), one
 * Float32 (largest impact), then ids, terms and lexicon as text, padded to 4 bytes, then Uint32 offsets of the postings
 * of each term, Uint16 documents, Uint8 weights (255 is the largest impact, square-root scale).
 */
const headerLength = 28

export type PackedIndex = {
  ids: string[]
  /** Term to its number; postings of term t are at offsets[t] up to offsets[t + 1]. */
  terms: Map<string, number>
  lexicon: Map<string, number>
  offsets: Uint32Array
  documents: Uint16Array
  weights: Uint8Array
  largestImpact: number
}

/**
 * Packs passages into one buffer that `unpackIndex` reads almost without work.
 * @throws RangeError beyond 65,535 passages
 */
export function packIndex(passages: Passage[], knownWords: readonly string[] = []): ArrayBuffer {
  if (passages.length > 65_535) throw new RangeError('At most 65,535 passages fit into one index.')
  const known = lexiconOf(passages, knownWords)
  const postings = [...postingsOf(passages, createSpelling(known))].sort(([a], [b]) => (a < b ? -1 : 1))
  const count = postings.reduce((sum, [, list]) => sum + list.length, 0)
  const largest = postings.reduce(
    (max, [, list]) => list.reduce((m, { impact }) => Math.max(m, impact), max),
    0,
  )
  const ids = padded(passages.map(({ id }) => id).join('\n'))
  const terms = padded(postings.map(([term]) => term).join('\n'))
  const lexicon = padded([...known].map(([word, frequency]) => `${word} ${frequency}`).join('\n'))

  const offsetsAt = headerLength + ids.length + terms.length + lexicon.length
  const documentsAt = offsetsAt + (postings.length + 1) * 4
  const weightsAt = documentsAt + count * 2
  const buffer = new ArrayBuffer(weightsAt + count)
  const header = new DataView(buffer)
  const sizes = [passages.length, postings.length, count, ids.length, terms.length, lexicon.length]
  for (const [index, size] of sizes.entries()) header.setUint32(index * 4, size, true)
  header.setFloat32(24, largest, true)
  const bytes = new Uint8Array(buffer)
  bytes.set(ids, headerLength)
  bytes.set(terms, headerLength + ids.length)
  bytes.set(lexicon, headerLength + ids.length + terms.length)

  const offsets = new Uint32Array(buffer, offsetsAt, postings.length + 1)
  const documents = new Uint16Array(buffer, documentsAt, count)
  let position = 0
  for (const [term, [, list]] of postings.entries()) {
    offsets[term] = position
    for (const { document, impact } of list) {
      documents[position] = document
      bytes[weightsAt + position] = Math.max(1, Math.round(255 * Math.sqrt(impact / largest)))
      position += 1
    }
  }
  offsets[postings.length] = position
  return buffer
}

/** Views onto the buffer; only the words are copied out. */
export function unpackIndex(buffer: ArrayBuffer): PackedIndex {
  const header = new DataView(buffer)
  const size = (index: number) => header.getUint32(index * 4, true)
  const [termCount, count, idBytes, termBytes, lexiconBytes] = [size(1), size(2), size(3), size(4), size(5)]
  const termsAt = headerLength + idBytes
  const lexiconAt = termsAt + termBytes
  const offsetsAt = lexiconAt + lexiconBytes
  const documentsAt = offsetsAt + (termCount + 1) * 4
  return {
    ids: linesAt(buffer, headerLength, idBytes),
    terms: new Map(linesAt(buffer, termsAt, termBytes).map((term, index) => [term, index])),
    lexicon: new Map(
      linesAt(buffer, lexiconAt, lexiconBytes).map((line) => {
        const space = line.indexOf(' ')
        return [line.slice(0, space), Number(line.slice(space + 1))]
      }),
    ),
    offsets: new Uint32Array(buffer, offsetsAt, termCount + 1),
    documents: new Uint16Array(buffer, documentsAt, count),
    weights: new Uint8Array(buffer, documentsAt + count * 2, count),
    largestImpact: header.getFloat32(24, true),
  }
}

function padded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const result = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  result.set(bytes)
  return result
}

function linesAt(buffer: ArrayBuffer, start: number, length: number): string[] {
  const text = new TextDecoder().decode(new Uint8Array(buffer, start, length)).replace(/\0+$/, '')
  return text === '' ? [] : text.split('\n')
}
