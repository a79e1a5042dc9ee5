import type { Section, Sentence } from '../schema/sheet.ts'
import { ContentError, type ContentProblem } from './content-error.ts'

const heading = /^## (.+?) \{#([a-z0-9-]+)\}\s*$/
const asksLine = /^> On demande : (.+)$/
/** A full stop that ends no sentence. */
const abbreviation = /\b(?:M|Mme|Dr|art|env|cf|[LRD])\.$/
/** Words of the longest sentence that may stand in a sheet, prose or fact. */
export const longestSentence = 25

type Line = { text: string; number: number }

/**
 * Turns the body of a sheet into sections, paragraphs and sentences with their sources.
 * A sentence ends with its sources as `[^id]`; one that holds a figure must have at least one.
 * @param firstLine line of the file on which `body` begins
 * @throws ContentError for a figure without source, an unknown source, a sentence that is too long, text outside a section,
 * a section that is empty or has the anchor of another
 */
export function parseProse(body: string, file: string, firstLine: number, sourceIds: Set<string>): Section[] {
  const problems: ContentProblem[] = []
  const sections: Section[] = []
  const headingLines = new Map<Section, number>()
  const report = (line: number, field: string, message: string) =>
    problems.push({ file, line, field, message })

  for (const block of blocksOf(body, firstLine)) {
    const [first] = block
    if (!first) continue
    const title = heading.exec(first.text)
    const section = sections.at(-1)
    if (title) {
      const opened: Section = { id: title[2] ?? '', title: title[1] ?? '', asks: [], paragraphs: [] }
      if (sections.some(({ id }) => id === opened.id))
        report(first.number, opened.id, 'deux sections ont la même ancre')
      sections.push(opened)
      headingLines.set(opened, first.number)
    } else if (first.text.startsWith('#')) {
      report(first.number, 'titre', 'un titre s’écrit « ## Titre {#ancre} »')
    } else if (!section) {
      report(first.number, 'texte', 'le texte doit être dans une section « ## Titre {#ancre} »')
    } else if (asksLine.test(first.text)) {
      section.asks.push(...(asksLine.exec(first.text)?.[1] ?? '').split(';').map((ask) => ask.trim()))
    } else if (first.text.startsWith('- ')) {
      for (const item of itemsOf(block)) addParagraph(section, 'item', item)
    } else {
      addParagraph(section, 'text', block)
    }
  }
  for (const [{ id, title, paragraphs }, line] of headingLines)
    if (paragraphs.length === 0) report(line, id, `la section « ${title} » est vide`)
  if (problems.length > 0) throw new ContentError(problems.sort((a, b) => a.line - b.line))
  return sections

  function addParagraph(section: Section, kind: 'text' | 'item', lines: Line[]) {
    const sentences = sentencesOf(lines.map(({ text }) => text.replace(/^- /, '').trim()).join(' '))
    const line = lines[0]?.number ?? firstLine
    for (const sentence of sentences) checkSentence(sentence, section.id, line)
    section.paragraphs.push({ kind, sentences })
  }

  function checkSentence({ text, sources }: Sentence, field: string, line: number) {
    if (/[\d{]/.test(text) && sources.length === 0)
      report(line, field, `un chiffre sans source [^id] : « ${text} »`)
    for (const id of sources) if (!sourceIds.has(id)) report(line, field, `source inconnue : ${id}`)
    const bare = withoutFormulas(text)
    const words = wordsIn(bare)
    if (words > longestSentence)
      report(line, field, `phrase de ${words} mots (au plus ${longestSentence}) : « ${text} »`)
    if (!/[.!?»]$/.test(bare)) report(line, field, `phrase sans point final : « ${text} »`)
    if (/[[\]*_`<>{}]|https?:/.test(bare))
      report(line, field, `ni lien ni mise en forme dans le texte : « ${text} »`)
  }
}

/** A text with a mark in the place of each `{...}`: its letters are not those of the sentence. */
export function withoutFormulas(text: string): string {
  return text.replace(/\{mois [^{}]*\}/g, 'mois').replace(/\{[^{}]*\}/g, '…')
}

/** Words of a sentence, as they count for its length. */
export function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}

/** Groups consecutive non-empty lines; a heading and an "On demande" line stand alone. */
function blocksOf(body: string, firstLine: number): Line[][] {
  const blocks: Line[][] = [[]]
  for (const [index, text] of body.split('\n').entries()) {
    const alone = text.startsWith('#') || text.startsWith('>')
    if (text.trim() === '' || alone) blocks.push([])
    if (text.trim() !== '') blocks.at(-1)?.push({ text: text.trim(), number: firstLine + index })
    if (alone) blocks.push([])
  }
  return blocks
}

/** Splits a list block into its items, each with its continuation lines. */
function itemsOf(block: Line[]): Line[][] {
  const items: Line[][] = []
  for (const line of block) {
    if (line.text.startsWith('- ')) items.push([line])
    else items.at(-1)?.push(line)
  }
  return items
}

/** A closing quote ends a sentence only when the quoted one ends in it: « Oui. » Elle part. */
const betweenSentences = /(?<=[.!?](?:\s?»)?(?:\[\^[a-z0-9-]+\])*) (?=[\p{Lu}«\d])/u

/** Splits a paragraph into sentences; `[^a][^b]` after a sentence are its sources. */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = []
  let rest = ''
  for (const piece of paragraph.split(betweenSentences)) {
    const candidate = rest ? `${rest} ${piece}` : piece
    if (abbreviation.test(candidate)) {
      rest = candidate
      continue
    }
    rest = ''
    sentences.push(sentenceOf(candidate))
  }
  if (rest) sentences.push(sentenceOf(rest))
  return sentences
}

function sentenceOf(marked: string): Sentence {
  const sources = [...marked.matchAll(/\[\^([a-z0-9-]+)\]/g)].map((match) => match[1] ?? '')
  return { text: marked.replace(/\[\^[a-z0-9-]+\]/g, '').trim(), sources }
}
