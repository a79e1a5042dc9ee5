/** What an edge of the graph may read. A word of a message stands for several: its key, its prefixes, "any". */
export const symbols = {
  word: (key: string): string => `=${key}`,
  prefix: (text: string): string => `*${text}`,
  group: (name: string): string => `<${name}`,
  number: '#',
  any: '.',
  edge: '|',
  /** Reads nothing: a pattern is complete here, and the edge leads to what it belongs to instead of a node. */
  complete: '!',
} as const
