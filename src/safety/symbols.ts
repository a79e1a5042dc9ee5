/** What an edge of the graph may read. A word of a message stands for several: its key, its prefixes, "any". */
export const symbols = {
  word: (key: string): string => `=${key}`,
  prefix: (text: string): string => `*${text}`,
  group: (name: string): string => `<${name}`,
  number: '#',
  any: '.',
  edge: '|',
} as const
