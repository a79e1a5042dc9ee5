import { type Document, isMap, isSeq, type LineCounter, type Node } from 'yaml'

/**
 * The line of the deepest node that exists on `path`, so that a missing field points at its parent.
 * @returns a line of the text that was parsed, from 1
 */
export function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: Node | null = document.contents
  let offset = 0
  for (const key of path) {
    if (isMap(node)) {
      const pair: (typeof node.items)[number] | undefined = node.items.find(
        (item) => String(item.key) === String(key),
      )
      if (!pair) break
      offset = rangeStart(pair.key) ?? offset
      node = nodeOrNull(pair.value)
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)]
      offset = rangeStart(item) ?? offset
      node = nodeOrNull(item)
    } else break
  }
  return lines.linePos(offset).line
}

function nodeOrNull(value: unknown): Node | null {
  return isMap(value) || isSeq(value) ? value : null
}

function rangeStart(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('range' in value)) return undefined
  return Array.isArray(value.range) && typeof value.range[0] === 'number' ? value.range[0] : undefined
}
