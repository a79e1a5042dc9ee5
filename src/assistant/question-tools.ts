import type { BlockOf } from './reply.ts'

/** What can be done with a question instead of answering it, as buttons say it. */
const toolLabels = { back: 'Revenir', skip: 'Passer', results: 'Voir mes résultats' } as const

/** The tools of a question, in the order in which they are shown; each is a command. */
export function toolsOf({
  skippable,
  canGoBack = false,
}: Pick<BlockOf<'question'>, 'skippable' | 'canGoBack'>): {
  command: keyof typeof toolLabels
  label: string
}[] {
  const tools = [
    ...(canGoBack ? (['back'] as const) : []),
    ...(skippable ? (['skip'] as const) : []),
    ...(canGoBack ? (['results'] as const) : []),
  ]
  return tools.map((command) => ({ command, label: toolLabels[command] }))
}
