import type { AnswerLibrary } from '../answer/plan-answer.ts'
import { quoteSentences } from '../answer/quote.ts'
import type { Sheet } from '../knowledge/knowledge.ts'

export type FoundSection = {
  topic: string
  section: string
  title: string
  url: string
  excerpt: string
  score: number
}

/** Sections of sheets for a query, best first, each with the sentence that answers best. */
export function searchSheets(
  { index, passage }: AnswerLibrary,
  query: { q: string; kind?: Sheet['kind'] | undefined; limit: number },
): FoundSection[] {
  const terms = index.termsOfQuestion(query.q)
  return index
    .search(query.q, query.kind ? query.limit * 10 : query.limit)
    .flatMap(({ id, score }) => {
      const found = passage(id)
      if (!found || (query.kind && found.sheet.kind !== query.kind)) return []
      const { sheet, section } = found
      const [quote] = quoteSentences(terms, [found], index.weight, 1)
      return [
        {
          topic: sheet.topic,
          section: section.id,
          title: `${sheet.title} : ${section.title}`,
          url: `${sheet.url}#${section.id}`,
          excerpt: quote?.text ?? '',
          score: Math.round(score * 100) / 100,
        },
      ]
    })
    .slice(0, query.limit)
}
