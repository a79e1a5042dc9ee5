import { finders, type Span } from './find-personal-data.ts'
import type { PersonalDataKind } from './schema.ts'

export type MaskedText = { text: string; masked: PersonalDataKind[] }

/**
 * Replaces what identifies a person. Everything else stays letter for letter; masking twice changes nothing.
 * @param labels what stands between brackets instead, by kind
 * @returns the text and the kinds that were masked, each once
 */
export function maskPersonalData(
  text: string,
  labels: Record<PersonalDataKind, { label: string }>,
): MaskedText {
  return finders.reduce<MaskedText>(
    (done, { kind, find }) => {
      const spans = apart(find(done.text))
      if (spans.length === 0) return done
      return {
        text: replaceSpans(done.text, spans, `[${labels[kind].label}]`),
        masked: [...done.masked, kind],
      }
    },
    { text, masked: [] },
  )
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
