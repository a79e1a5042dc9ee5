import type { Knowledge, Sheet } from '../knowledge/knowledge.ts'
import type { EndedAid } from '../knowledge/schema/ended-aids.ts'
import type { Term } from '../knowledge/schema/glossary.ts'
import { fold, spokenWordsOf } from '../language/french.ts'
import { createPhraseMatcher, type PhraseMatcher, stemsOf } from '../language/phrase-match.ts'
import type { Spelling } from '../language/spelling.ts'
import { stopWords } from '../language/stop-words.ts'
import { createBecomingReader } from './becoming.ts'
import type { Classifier, Guess } from './classify/classifier.ts'
import { lastQuestionOf, messageFeatures, questionFeatures } from './classify/features.ts'
import { createEntityFinder, type Entity, type Word, wordsOfNames } from './entities.ts'
import { createJobWishReader, type JobWish } from './job-list.ts'
import type { Becoming } from './pathway-answer.ts'
import { asks, questionWords, stemSet } from './question-words.ts'
import { readWords } from './read-words.ts'
import { createRegionFinder } from './region-answer.ts'
import { resolveNames } from './resolve-names.ts'
import type { Facet, Routes } from './routes-schema.ts'

type CommandName = keyof Routes['commands']

/** What a message is about, without a model. */
export type Understanding = {
  /** Sheets that are named, in order, each once. */
  sheets: Sheet[]
  /** Terms of the glossary that are named and are no sheet. */
  terms: Term[]
  /** A named word with several meanings that nothing in the message decides. */
  ambiguous: Term | null
  /** What is asked about them, the surest first. */
  facets: { id: string; facet: Facet }[]
  /** What the classifiers look at, in the question and in the whole message, and what they make of it. */
  features: () => string[]
  guess: () => Guess | null
  messageFeatures: () => string[]
  /** What the whole message may be, likeliest first: small talk by its id, `undecided`, `person` or `question`. */
  kinds: () => Guess[]
  compares: boolean
  /** A region that is named: its id. */
  region: string | null
  /** An aid that is over and has no sheet of its own. */
  endedAid: EndedAid | null
  /** Hires, or asks for somebody who does. */
  hires: boolean
  /** Asks for a person instead of a program. */
  wantsPerson: boolean
  /** What is said to the offer to pass a request on to a person, or to end it, if the message is nothing else. */
  handover: 'send' | 'decline' | 'close' | null
  /** Asks which jobs fit a criterion. */
  list: JobWish | null
  /** Is one thing and asks how to become another. */
  becoming: Becoming | null
  wantsOpportunities: boolean
  /** Says what may ask for offers beside a job and a place, and asks no point. */
  seeksNear: boolean
  /** Says what they would like to do, or asks which jobs there are. */
  wishes: boolean
  command: CommandName | null
  smallTalk: Routes['smallTalk'][number] | null
  vague: boolean
  /** Somebody looks after a relative, and says whether it is a child. */
  informalCare: 'adult' | 'child' | null
  /** Says "je", "mon". */
  speaksOfSelf: boolean
  /** Reads as a question or a request rather than a statement. */
  isQuestion: boolean
  /** Stems of the content words that name neither a sheet nor a facet: what a mere name with a facet leaves unsaid. */
  unexplained: string[]
}

/** "Le métier d'ambulancier" asks for no more than "ambulancier". */
const idleWords = stemSet('métier job profession fiche info information')
const firstPerson = new Set(['je', 'j', 'm', 'mon', 'ma', 'mes', 'me'])

export type ReaderParts = {
  knowledge: Knowledge
  routes: Routes
  index: { spelling: Spelling }
  classify: Classifier
  classifyMessage: Classifier
}

/** Compiles the phrases once; the result reads any number of messages. */
export function createReader({
  knowledge,
  routes,
  index: { spelling },
  classify,
  classifyMessage,
}: ReaderParts): (text: string) => Understanding {
  const findEntities = createEntityFinder(knowledge)
  const facets = Object.entries(routes.facets).map(([id, facet]) => ({
    id,
    facet,
    matcher: createPhraseMatcher(facet.says),
  }))
  const commands = Object.entries(routes.commands).map(([name, says]) => ({ name, says }))
  const wholeText = (says: readonly string[]) => new Set(says.flatMap(spellingsOf))
  const commandTexts = commands.map(({ name, says }) => ({ name, texts: wholeText(says ?? []) }))
  const smallTalkTexts = routes.smallTalk.map((talk) => ({ talk, texts: wholeText(talk.says) }))
  const vagueTexts = wholeText(routes.vague.says)
  const compare = createPhraseMatcher(routes.compare.says)
  const opportunities = createPhraseMatcher(routes.opportunities.says)
  const near = createPhraseMatcher(routes.opportunities.near)
  const wish = createPhraseMatcher(routes.wish.says)
  const hires = createPhraseMatcher(routes.hires.says)
  const person = createPhraseMatcher(routes.person.says)
  const handovers = (['send', 'decline', 'close'] as const).map((option) => ({
    option,
    texts: wholeText(routes.person[option]),
  }))
  const endedAids = knowledge.endedAids.map((ended) => ({ ended, matcher: createPhraseMatcher(ended.also) }))
  const findRegion = createRegionFinder(knowledge)
  const jobWish = createJobWishReader(routes)
  const becoming = createBecomingReader(knowledge, routes.becoming)
  const isOurs = new Set([
    ...wordsOfRoutes(routes),
    ...wordsOfNames(knowledge),
    ...wordsOfEndedAids(knowledge),
  ])
  const repair = (word: string) => (isOurs.has(word) ? word : spelling.repair(word))
  const care = {
    acts: createPhraseMatcher(routes.informalCare.acts),
    adults: createPhraseMatcher(routes.informalCare.adults),
    children: createPhraseMatcher(routes.informalCare.children),
  }

  const lookAt = (text: string) => {
    const words = readWords(text, repair)
    const entities = findEntities(words).filter(isPrecise)
    return {
      words,
      naming: wordsNaming(entities),
      sheet: entities.find((entity) => entity.kind === 'sheet')?.sheet,
    }
  }
  const questionFeaturesOf = (text: string): string[] => {
    const { words, naming, sheet } = lookAt(lastQuestionOf(text))
    const asked = words.map(({ stem }, at) => (naming.has(at) ? '' : stem))
    const said = facets.filter(({ matcher }) => matcher.longest(asked).size > 0).map(({ id }) => id)
    return questionFeatures(words, naming, sheet, said)
  }
  const messageFeaturesOf = (text: string): string[] => {
    const { words, naming, sheet } = lookAt(text)
    return messageFeatures(words, naming, sheet)
  }

  return (text) => {
    const words = readWords(text, repair)
    const stems = words.map((word) => word.stem)
    const spoken = [stems.join(' '), contentOf(stems)]
    const isSaid = (texts: ReadonlySet<string>) => spoken.some((text) => text !== '' && texts.has(text))
    const entities = findEntities(words)
    // A guide is named by everyday words ("salaire", "formation") that may as well be what is asked about a job.
    const used = wordsNaming(entities.filter(isPrecise))
    const except = (hidden: ReadonlySet<number>) => stems.map((word, at) => (hidden.has(at) ? '' : word))
    const resolved = resolveNames(entities, stems, knowledge)
    // So are some aids, once a job is named: "VAE aide-soignant".
    const namesJob = resolved.sheets.some(({ kind }) => kind === 'job')
    const subjects = entities.filter((entity) => isPrecise(entity) && !(namesJob && isAid(entity)))
    const asked = except(wordsNaming(subjects))
    const found = facets
      .map(({ id, facet, matcher }) => ({ id, facet, words: matcher.longest(asked) }))
      .filter((match) => match.words.size > 0)
      .sort((a, b) => Number(isBroad(a.facet)) - Number(isBroad(b.facet)) || b.words.size - a.words.size)
    const explained = new Set([...used, ...found.flatMap((match) => [...match.words])])
    return {
      sheets: resolved.sheets,
      terms: resolved.terms,
      ambiguous: resolved.ambiguous,
      facets: found.map(({ id, facet }) => ({ id, facet })),
      features: () => questionFeaturesOf(text),
      messageFeatures: () => messageFeaturesOf(text),
      guess: () => classify(questionFeaturesOf(text))[0] ?? null,
      kinds: () => classifyMessage(messageFeaturesOf(text)),
      compares: compare.longest(except(used)).size > 0,
      region: findRegion(words),
      list: entities.some((entity) => entity.kind === 'sheet' && entity.sheet.kind === 'job')
        ? null
        : jobWish(text, stems),
      becoming: becoming(stems, resolved.named),
      wantsOpportunities: opportunities.longest(stems).size > 0,
      seeksNear: near.longest(stems).size > 0 && found.every(({ id }) => id === 'alternance'),
      endedAid: endedAids.find(({ matcher }) => matcher.longest(stems).size > 0)?.ended ?? null,
      hires: hires.longest(stems).size > 0,
      wantsPerson: person.longest(stems).size > 0,
      handover: handovers.find(({ texts }) => isSaid(texts))?.option ?? null,
      wishes: wish.longest(stems).size > 0,
      command: asCommand(commandTexts.find(({ texts }) => isSaid(texts))?.name),
      smallTalk: smallTalkTexts.find(({ texts }) => isSaid(texts))?.talk ?? null,
      vague: vagueTexts.has(stems.join(' ')) || (entities.length === 0 && isAllStopWords(words)),
      informalCare: informalCareIn(stems, care),
      speaksOfSelf: stems.some((word) => firstPerson.has(word)),
      isQuestion: text.includes('?') || asks(words),
      unexplained: words
        .filter(
          ({ raw, stem: word }, index) =>
            !explained.has(index) &&
            !stopWords.has(fold(raw)) &&
            !questionWords.has(word) &&
            !idleWords.has(word),
        )
        .map((word) => word.stem),
    }
  }

  function asCommand(name: string | undefined): CommandName | null {
    return (
      commands.map((command) => command.name).find((known): known is CommandName => known === name) ?? null
    )
  }
}

/** Said out of politeness, or pointing at what is there: "efface toute notre conversation stp" is "efface conversation". */
const courtesies = stemSet(
  's il te vous plaît merci ok bon alors donc toute tout toutes tous notre nos votre vos mon ma mes cette ce la le les un une de du à et je veux voudrais souhaite peux peut on moi maintenant vraiment juste',
)

function contentOf(stems: readonly string[]): string {
  return stems.filter((stem) => !courtesies.has(stem)).join(' ')
}

/** A phrase, and without its courtesies when more than one word is left: "merci de votre aide" is not "aide". */
function spellingsOf(phrase: string): string[] {
  const stems = stemsOf(phrase)
  const content = contentOf(stems)
  return content.includes(' ') ? [stems.join(' '), content] : [stems.join(' ')]
}

/** Every word of the phrases that are looked for: they are spelled right, in a sheet or not. */
function wordsOfRoutes(routes: Routes): string[] {
  const { facets, commands, smallTalk, list, informalCare } = routes
  const { vague, compare, becoming, opportunities, wish, hires, person } = routes
  const phrases = [
    ...Object.values(facets).flatMap(({ says }) => says),
    ...Object.values(commands).flatMap((says) => says ?? []),
    ...smallTalk.flatMap(({ says }) => says),
    ...[
      vague,
      compare,
      becoming,
      opportunities,
      wish,
      hires,
      person,
      { says: [...routes.person.send, ...routes.person.decline, ...routes.person.close] },
      list,
      list.short,
      ...Object.values(list.criteria),
    ].flatMap(({ says }) => says),
    ...[informalCare.acts, informalCare.adults, informalCare.children].flat(),
  ]
  return phrases.flatMap(spokenWordsOf)
}

function wordsOfEndedAids({ endedAids }: Knowledge): string[] {
  return endedAids.flatMap(({ also }) => also).flatMap(spokenWordsOf)
}

function isAllStopWords(words: readonly Word[]): boolean {
  return words.length > 0 && words.every(({ raw }) => stopWords.has(fold(raw)))
}

function informalCareIn(
  stems: readonly string[],
  care: Record<'acts' | 'adults' | 'children', PhraseMatcher>,
): Understanding['informalCare'] {
  if (!stems.some((word) => firstPerson.has(word)) || care.acts.longest(stems).size === 0) return null
  if (care.children.longest(stems).size > 0) return 'child'
  return care.adults.longest(stems).size > 0 ? 'adult' : null
}

function isPrecise(entity: Entity): boolean {
  return entity.kind === 'term' || entity.sheet.kind !== 'guide'
}

function isAid(entity: Entity): boolean {
  return entity.kind === 'sheet' && entity.sheet.kind === 'aid'
}

function wordsNaming(entities: readonly Entity[]): Set<number> {
  return new Set(entities.flatMap(({ start, end }) => range(start, end)))
}

/** Takes in much: "devenir aide-soignant en alternance" asks about the alternance. */
function isBroad({ job }: Facet): boolean {
  return job !== undefined && job.facts.length > 2
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset)
}
