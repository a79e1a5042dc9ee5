// Compiles knowledge/ and intents/ into static assets: the content as JSON, the search index as one buffer.

import { mkdirSync, writeFileSync } from 'node:fs'
import { packClassifier } from '../src/answer/classify/classifier.ts'
import { collectExamples, collectMessages } from '../src/answer/classify/collect-examples.ts'
import { type Example, trainClassifier, trainings } from '../src/answer/classify/train-classifier.ts'
import { passagesOf, searchable } from '../src/answer/passages.ts'
import type { Routes } from '../src/answer/routes-schema.ts'
import { createReader } from '../src/answer/understand.ts'
import { contentFolder, contentPath, indexPath } from '../src/assistant/content.ts'
import { seededRandom } from '../src/dialogue/seeded-random.ts'
import { ContentError } from '../src/knowledge/compile/content-error.ts'
import { leastReadable, readabilityOf } from '../src/knowledge/compile/readability.ts'
import { loadKnowledge } from '../src/knowledge/knowledge.ts'
import { parisDay } from '../src/knowledge/paris-day.ts'
import { packIndex } from '../src/knowledge/search/packed-index.ts'
import { loadIndex } from '../src/knowledge/search/search-index.ts'
import { joinSections } from '../src/language/packed-sections.ts'
import { readQuestions } from '../test/eval/questions.ts'
import { readContent } from './read-content.ts'

const started = performance.now()
try {
  const { content, synonyms, examples, messages } = readContent()
  const terms = content.knowledge.glossary.flatMap(({ term, also }) => [term, ...also])
  // The figures of today are good enough to be searched; the Worker puts in those of its own day.
  const knowledge = loadKnowledge(content.knowledge, parisDay(new Date()))
  const index = packIndex(passagesOf(knowledge).map(searchable), {
    known: [...terms, ...plainPhrases(content.routes)],
    synonyms,
  })
  const read = createReader({
    knowledge,
    routes: content.routes,
    index: loadIndex(index),
    classify: () => [],
    classifyMessage: () => [],
  })
  const classifier = packClassifier(
    trainClassifier(
      [...collectExamples(knowledge, content.routes, examples, read), ...exampleQuestions(read)],
      trainings.questions,
      seededRandom(2026),
    ),
  )
  // Words of our own subject alone are a search, and no talk.
  const searches = [
    ...[...knowledge.jobs, ...knowledge.aids, ...knowledge.guides].flatMap(({ title, also, sections }) => [
      title,
      ...also,
      ...sections.flatMap((section) => [section.title, ...section.asks]),
    ]),
    ...terms,
  ]
  const knowing = readQuestions()
    .filter(({ split }) => split === 'train')
    .map(({ q }) => q)
  const messageClassifier = packClassifier(
    trainClassifier(
      collectMessages(messages, [...knowing, ...searches], read),
      trainings.messages,
      seededRandom(2026),
    ),
  )
  mkdirSync(`public${contentFolder}`, { recursive: true })
  writeFileSync(`public${contentPath}`, JSON.stringify(content))
  writeFileSync(
    `public${indexPath}`,
    new Uint8Array(
      joinSections([index, classifier, messageClassifier].map((section) => new Uint8Array(section))),
    ),
  )
  const { jobs, aids, guides } = knowledge
  for (const { topic, score, rareWords } of readabilityOf([...jobs, ...aids, ...guides]))
    if (score < leastReadable)
      console.warn(
        `${topic} : lisibilité ${Math.round(score)} (${leastReadable} au moins) ; mots longs à remplacer : ${rareWords.join(', ')}`,
      )
  const took = Math.round(performance.now() - started)
  console.log(
    `${jobs.length} métiers, ${aids.length} aides et ${guides.length} guides préparés en ${took} ms.`,
  )
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** The questions of our test set that may be tuned on; those held back teach nothing. */
function exampleQuestions(read: ReturnType<typeof createReader>): Example[] {
  return readQuestions()
    .filter(({ split }) => split === 'train')
    .map(({ q, facet }) => ({ features: read(q).features(), label: facet, weight: 1 }))
}

/** What is said to the assistant rather than asked: spelled right, though no sheet may hold its words. */
function plainPhrases({ commands, smallTalk }: Routes): string[] {
  return [...Object.values(commands).flat(), ...smallTalk.flatMap(({ says }) => says)]
}
