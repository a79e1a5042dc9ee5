import { finders, type Span } from './find-personal-data.ts'
import type { PersonalDataKind } from './schema.ts'

export type MaskedText = { text: string; masked: PersonalDataKind[] }

/** Secrets written without a space between them only show once their neighbour is masked. */
const mostPasses = 10

/**
 * Replaces what identifies a person. Everything else stays letter for letter; masking twice changes nothing.
 * @param labels what stands between brackets instead, by kind
 * @returns the text and the kinds that were masked, each once
 */
export function maskPersonalData(
  text: string,
  labels: Record<PersonalDataKind, { label: string }>,
): MaskedText {
  const kinds = new Set<PersonalDataKind>()
  let masked = text
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = masked
    for (const { kind, find } of finders) {
      const spans = apart(find(masked))
      if (spans.length === 0) continue
      masked = replaceSpans(masked, spans, `[${labels[kind].label}]`)
      kinds.add(kind)
    }
    if (masked === before) break
  }
  return { text: masked, masked: finders.map(({ kind }) => kind).filter((kind) => kinds.has(kind)) }
}

/** In order, each that overlaps the one before dropped. */
function apart(spans: Span[]): Span[] {
  let end = 0
  return spans
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}

function replaceSpans(text: string, spans: Span[], label: string): string {
  const pieces = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start) + label)
  return pieces.join('') + text.slice(spans.at(-1)?.end ?? 0)
}
