/**
 * A number with its thousands, its unit (€, %) or the punctuation that French sets apart (also « »): never cut at
 * the end of a line. Escaped, because a page in another encoding would misread it.
 */
const inseparable =
  /(?:\d{1,3}(?: \d{3})+(?:,\d+)?|[^\s\u00ab]{1,20})(?: [\u20ac%?!:;\u00bb])+|\d{1,3}(?: \d{3})+(?:,\d+)?|\u00ab \S+/g

/** Shows a text so that amounts and punctuation stay whole; the text itself is unchanged. */
export function WholeAmounts({ text }: { text: string }) {
  const parts = []
  let end = 0
  for (const match of text.matchAll(inseparable)) {
    parts.push(text.slice(end, match.index))
    parts.push(<span class="whole">{match[0]}</span>)
    end = match.index + match[0].length
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  )
}
