import { ruledAids } from '../../src/aids/ruled-aid.ts'
import type { CompiledKnowledge } from '../../src/knowledge/knowledge.ts'

export const codes = ['travail', 'sécurité sociale'] as const
export type Code = (typeof codes)[number]

/** An article, and the sheet that cites it. */
export type CitedArticle = { code: Code; number: string; topic: string }

/** Every article that the rules of the aids or the title of a source cite, each once for each sheet. */
export function citedArticles({ jobs, aids, guides }: CompiledKnowledge): CitedArticle[] {
  const byRules = ruledAids(aids).flatMap(({ topic, rules: { conditions, amount } }) =>
    [...conditions, ...(amount ? [amount] : [])].flatMap(({ articles }) =>
      articles.flatMap((article) => articleOf(article, topic)),
    ),
  )
  const byTitles = [...jobs, ...aids, ...guides].flatMap(({ topic, sources }) =>
    Object.values(sources).flatMap(({ title }) => inTitle(title, topic)),
  )
  const all = [...byRules, ...byTitles]
  return [...new Map(all.map((cited) => [`${cited.topic} ${cited.code} ${cited.number}`, cited])).values()]
}

/** `travail L6243-1` */
function articleOf(text: string, topic: string): CitedArticle[] {
  const code = codes.find((name) => text.startsWith(`${name} `))
  return code ? [{ code, number: text.slice(code.length + 1), topic }] : []
}

/** "Code du travail, articles L6243-1 à L6243-1-1": of a range, both ends. */
function inTitle(title: string, topic: string): CitedArticle[] {
  const code = title.includes('Code du travail')
    ? 'travail'
    : title.includes('Code de la sécurité sociale')
      ? 'sécurité sociale'
      : null
  if (!code) return []
  return [...title.matchAll(/\b[LRD]\d{3,4}(?:-\d+)*\b/g)].map(([number]) => ({ code, number, topic }))
}
