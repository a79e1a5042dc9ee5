/**
 * Arrays of numbers one after the other in one buffer, so that reading them back copies nothing.
 * Layout, little endian: Uint32 number of sections, Uint32 length of each in bytes, then the sections, each padded to
 * a multiple of 4 bytes.
 */
export function joinSections(sections: readonly ArrayBufferView[]): ArrayBuffer {
  const headerLength = 4 * (sections.length + 1)
  const total = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), headerLength)
  const buffer = new ArrayBuffer(total)
  const header = new Uint32Array(buffer, 0, sections.length + 1)
  header[0] = sections.length
  const bytes = new Uint8Array(buffer)
  let at = headerLength
  for (const [index, section] of sections.entries()) {
    header[index + 1] = section.byteLength
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at)
    at += padded(section.byteLength)
  }
  return buffer
}

/** Reads sections in the order in which they were joined; each call looks at the next one. */
export type SectionReader = {
  bytes: () => Uint8Array
  uint16: () => Uint16Array
  uint32: () => Uint32Array
  float32: () => Float32Array
}

/** @param view what `joinSections` made, at a multiple of 4 bytes of its buffer */
export function readSections({ buffer, byteOffset }: Uint8Array): SectionReader {
  const count = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0
  const lengths = new Uint32Array(buffer, byteOffset + 4, count)
  let index = 0
  let at = byteOffset + 4 * (count + 1)
  const next = () => {
    const length = lengths[index]
    if (length === undefined) throw new RangeError('There is no further section.')
    const start = at
    index += 1
    at += padded(length)
    return { start, length }
  }
  return {
    bytes() {
      const { start, length } = next()
      return new Uint8Array(buffer, start, length)
    },
    uint16() {
      const { start, length } = next()
      return new Uint16Array(buffer, start, length / 2)
    },
    uint32() {
      const { start, length } = next()
      return new Uint32Array(buffer, start, length / 4)
    },
    float32() {
      const { start, length } = next()
      return new Float32Array(buffer, start, length / 4)
    },
  }
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
