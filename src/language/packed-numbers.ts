/** Whole numbers from 0 up to 2^28 in one to four bytes, seven bits a byte, lowest first: small ones take little room. */
export function pushNumber(bytes: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  bytes.push(rest)
}

/** Reads numbers one after the other, from `at` on. */
export class NumberReader {
  at: number
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  next(): number {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
      shift += 7
    }
  }

  /** One whole byte. */
  nextByte(): number {
    return this.bytes[this.at++] ?? 0
  }
}
