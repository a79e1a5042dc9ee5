import { create, insertMultiple, search as searchOrama } from '@orama/orama'
import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'
import { packIndex } from '../../src/knowledge/search/packed-index.ts'
import { loadIndex } from '../../src/knowledge/search/search-index.ts'
import { termsOf } from '../../src/knowledge/search/terms.ts'
import { spokenWordsOf } from '../../src/language/french.ts'
import type { Text } from './outside-sets.ts'

/** A text to be ranked; our own passages also have names and ways to ask, which the libraries get with the title. */
export type RankedText = Text & { names?: string[]; asks?: string[] }
/** Ids of the best texts for a question, best first. */
export type Ranker = (question: string) => string[] | Promise<string[]>

/** Our engine, and the libraries as their users would set them up. */
export const engines: Record<
  string,
  (texts: readonly RankedText[], results: number) => Ranker | Promise<Ranker>
> = {
  ours(texts, results) {
    const index = loadIndex(packIndex(texts.map((text) => ({ names: [], asks: [], ...text }))))
    return (question) => index.search(question, results).map(({ id }) => id)
  },
  minisearch: (texts, results) => miniSearch(texts, results, {}),
  'minisearch + our analysis': (texts, results) =>
    miniSearch(texts, results, {
      tokenize: (text) => termsOf(spokenWordsOf(text)),
      processTerm: (term) => term,
    }),
  async orama(texts, results) {
    const index = create({ schema: { title: 'string', text: 'string' }, language: 'french' })
    await insertMultiple(index, texts.map(flattened), 500)
    return async (question) => {
      // Orama matches any beginning of any word: with small words left in, nearly every text is found.
      const term = termsOf(spokenWordsOf(question)).join(' ')
      const { hits } = await searchOrama(index, { term, limit: results, boost: { title: 3 } })
      return hits.map(({ id }) => String(id))
    }
  },
  flexsearch(texts, results) {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: ['title', 'text'] },
      tokenize: 'strict',
      encoder: FlexSearch.Charset.LatinBalance,
    })
    for (const text of texts) index.add(flattened(text))
    return (question) => {
      const found = index.search(question, { limit: results, suggest: true })
      return [...new Set(found.flatMap(({ result }) => result.map(String)))].slice(0, results)
    }
  },
}

function miniSearch(
  texts: readonly RankedText[],
  results: number,
  options: Partial<ConstructorParameters<typeof MiniSearch>[0]>,
): Ranker {
  const index = new MiniSearch({
    ...options,
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 3 } },
  })
  index.addAll(texts.map(flattened))
  return (question) =>
    index
      .search(question)
      .slice(0, results)
      .map(({ id }) => String(id))
}

function flattened({ id, title, text, names = [], asks = [] }: RankedText): Text {
  return { id, title: [title, ...names].join(' '), text: [...asks, text].join(' ') }
}
