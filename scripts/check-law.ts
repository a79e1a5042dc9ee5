// Checks that every cited article of the Code du travail and of the Code de la sécurité sociale exists and is in force,
// in the public copy that @socialgouv/legi-data holds. Lists what differs; fails for an article that does not exist.

import { frenchDate } from '../src/language/french-date.ts'
import { lawFindings, notInTheCode } from './law/check-articles.ts'
import { citedArticles } from './law/cited-articles.ts'
import { readLaw } from './law/read-law.ts'
import { readContent } from './read-content.ts'

const { articles, days } = readLaw()
const cited = citedArticles(readContent().content.knowledge)
const findings = lawFindings(cited, articles, days)
for (const { cited: one, problem } of findings)
  console.log(`${one.topic.padEnd(42)} ${one.code} ${one.number} : ${problem}`)
const copies = Object.entries(days).map(([code, day]) => `${code} : copie du ${frenchDate(day)}`)
console.log(`${cited.length} articles cités, ${findings.length} à regarder (${copies.join(', ')}).`)
if (findings.some(({ problem }) => problem === notInTheCode)) process.exitCode = 1
