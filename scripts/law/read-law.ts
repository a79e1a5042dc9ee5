import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as z from 'zod'
import type { Code } from './cited-articles.ts'

const files: Record<Code, string> = {
  travail: 'LEGITEXT000006072050',
  'sécurité sociale': 'LEGITEXT000006073189',
}

/** An article as the public copy of the law has it: from when to when, ISO days. */
export type LawArticle = { code: Code; number: string; from: string; until: string }

const instant = z.number()
const articleSchema = z.looseObject({
  type: z.literal('article'),
  data: z.looseObject({ num: z.string().nullable(), dateDebut: instant, dateFin: instant }),
})
const rootSchema = z.looseObject({ data: z.looseObject({ dateDebutVersion: z.iso.date() }) })
const withChildren = z.looseObject({ children: z.array(z.unknown()).default([]) })

/** Both codes as `@socialgouv/legi-data` holds them, and the day of that copy. */
export function readLaw(): { articles: LawArticle[]; days: Record<Code, string> } {
  const travail = readCode('travail')
  const secu = readCode('sécurité sociale')
  return {
    articles: [...travail.articles, ...secu.articles],
    days: { travail: travail.day, 'sécurité sociale': secu.day },
  }
}

function readCode(code: Code): { articles: LawArticle[]; day: string } {
  const path = createRequire(import.meta.url).resolve(`@socialgouv/legi-data/data/${files[code]}.json`)
  const root: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return { articles: articlesUnder(root, code), day: rootSchema.parse(root).data.dateDebutVersion }
}

function articlesUnder(node: unknown, code: Code): LawArticle[] {
  const article = articleSchema.safeParse(node)
  if (article.success) {
    const { num, dateDebut, dateFin } = article.data.data
    return num === null ? [] : [{ code, number: num, from: isoDay(dateDebut), until: isoDay(dateFin) }]
  }
  return withChildren.parse(node).children.flatMap((child) => articlesUnder(child, code))
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
