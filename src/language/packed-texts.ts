/** Texts one after the other: where each starts, with one more start for the end of the last, and their bytes. */
export type PackedTexts = { starts: Uint32Array; bytes: Uint8Array }

export function packTexts(texts: readonly string[]): PackedTexts {
  const encoder = new TextEncoder()
  const parts = texts.map((text) => encoder.encode(text))
  return { starts: startsOf(parts), bytes: Uint8Array.from(parts.flatMap((part) => [...part])) }
}

/** Reads one text by its number, when it is asked for. */
export function readTexts({ starts, bytes }: PackedTexts): (number: number) => string {
  const decoder = new TextDecoder()
  return (number) => decoder.decode(bytes.subarray(starts[number], starts[number + 1]))
}

/** Where each part starts when they stand one after the other, and where the last one ends. */
export function startsOf(parts: readonly { length: number }[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1)
  for (const [index, { length }] of parts.entries()) starts[index + 1] = (starts[index] ?? 0) + length
  return starts
}
