import type { CompiledKnowledge } from '../knowledge.ts'
import type { ContentProblem } from './content-error.ts'

/** References between content files that lead nowhere. */
export function brokenReferences({
  jobs,
  aids,
  guides,
  glossary,
  pathways,
  territories,
}: CompiledKnowledge): ContentProblem[] {
  const topics = new Set([...jobs, ...aids, ...guides].map(({ topic }) => topic))
  const problem = (file: string, field: string, message: string) => ({ file, line: 1, field, message })
  const problems: ContentProblem[] = []
  for (const { term, meanings } of glossary)
    for (const { topic } of meanings)
      if (topic && !topics.has(topic))
        problems.push(problem('knowledge/glossary.yaml', term, `fiche inconnue : ${topic}`))
  for (const id of Object.keys(pathways.diplomas))
    if (topics.has(`job:${id}`))
      problems.push(problem('knowledge/pathways.yaml', id, 'un diplôme ne porte pas le nom d’un métier'))
  for (const { from, to, source } of pathways.steps) {
    for (const id of [from, to])
      if (!topics.has(`job:${id}`) && !(id === from && pathways.diplomas[id]))
        problems.push(problem('knowledge/pathways.yaml', `${from} > ${to}`, `métier inconnu : ${id}`))
    if (!pathways.sources[source])
      problems.push(problem('knowledge/pathways.yaml', `${from} > ${to}`, `source inconnue : ${source}`))
  }
  const { sources: ours, everywhere, regions } = territories
  for (const [id, { schemes }] of [
    ...Object.entries(regions),
    ['everywhere', { schemes: everywhere }] as const,
  ])
    for (const { topic, source } of schemes) {
      if (topic && !topics.has(topic))
        problems.push(problem('knowledge/territories.yaml', id, `fiche inconnue : ${topic}`))
      if (!ours[source])
        problems.push(problem('knowledge/territories.yaml', id, `source inconnue : ${source}`))
    }
  for (const { id, replacedBy, window, afterEnd } of aids) {
    if (replacedBy && !topics.has(`aid:${replacedBy}`))
      problems.push(problem(`knowledge/aids/${id}.md`, 'replacedBy', `aide inconnue : ${replacedBy}`))
    if (window.until && !afterEnd)
      problems.push(
        problem(
          `knowledge/aids/${id}.md`,
          'afterEnd',
          'une aide qui a une fin dit ce qui reste possible ensuite',
        ),
      )
  }
  return problems
}
