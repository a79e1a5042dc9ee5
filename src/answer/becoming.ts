import type { Knowledge } from '../knowledge/knowledge.ts'
import { createPhraseMatcher, stemsOf } from '../language/phrase-match.ts'
import type { Becoming } from './pathway-answer.ts'
import type { NamedSheet } from './resolve-names.ts'
import type { Routes } from './routes-schema.ts'

type Named = { id: string; isJob: boolean; start: number }

/** Words that may stand between "devenir" and the job: "devenir une bonne infirmière" is not looked for. */
const articles = new Set(['un', 'une', 'l', 'le', 'la', 'd', 'de', 'du'].flatMap(stemsOf))

/**
 * Reads who somebody is and what they want to become: "je suis ASH, comment devenir infirmière ?".
 * @returns null unless two of the graph are named, one of them a job to become, and the message is about becoming
 */
export function createBecomingReader(
  knowledge: Knowledge,
  { says, from, to }: Routes['becoming'],
): (stems: readonly string[], named: readonly NamedSheet[]) => Becoming | null {
  const isAbout = createPhraseMatcher(says)
  const phrases = (list: readonly string[]) => list.map(stemsOf).filter((phrase) => phrase.length > 0)
  const [origins, goals] = [phrases(from), phrases(to)]
  const diplomas = Object.entries(knowledge.pathways.diplomas)
    .flatMap(([id, { title, also }]) =>
      [title, ...also].map((name) => ({ id, stems: stemsOf(name).filter((stem) => !articles.has(stem)) })),
    )
    .filter((name) => name.stems.length > 0)
    .sort((a, b) => b.stems.length - a.stems.length)

  return (stems, named) => {
    if (isAbout.longest(stems).size === 0) return null
    const jobs = named.flatMap(({ sheet, start }): Named[] =>
      sheet.kind === 'job' ? [{ id: sheet.id, isJob: true, start }] : [],
    )
    const found = [...jobs, ...diplomasIn(stems)].sort((a, b) => a.start - b.start)
    const [first, second] = found.filter(
      ({ id }, index) => found.findIndex((other) => other.id === id) === index,
    )
    if (!first || !second) return null
    const begins = [first, second].find((one) => !one.isJob) ?? beginning(stems, first, second)
    const goal = begins === first ? second : first
    return goal.isJob ? { from: begins.id, to: goal.id } : null
  }

  /** "Bac pro ASSP" is not also "bac": of names that begin with one word the longest counts. */
  function diplomasIn(stems: readonly string[]): Named[] {
    const found = new Map<number, Named>()
    for (const { id, stems: name } of diplomas) {
      const start = stems.findIndex((_, at) => name.every((wanted, offset) => stems[at + offset] === wanted))
      if (start >= 0 && !found.has(start)) found.set(start, { id, isJob: false, start })
    }
    return [...found.values()]
  }

  /** The one that follows "devenir" is the goal; else the one that follows "je suis" is where one stands; else the first. */
  function beginning(stems: readonly string[], first: Named, second: Named): Named {
    const follows = ({ start }: Named, cues: readonly string[][]) => {
      let end = start
      while (articles.has(stems[end - 1] ?? '') && !endsWithCue(stems, end, cues)) end -= 1
      return endsWithCue(stems, end, cues)
    }
    const becomes = follows(first, goals)
    if (becomes !== follows(second, goals)) return becomes ? second : first
    return follows(second, origins) && !follows(first, origins) ? second : first
  }
}

function endsWithCue(stems: readonly string[], end: number, cues: readonly string[][]): boolean {
  return cues.some((cue) => cue.every((word, offset) => stems[end - cue.length + offset] === word))
}
