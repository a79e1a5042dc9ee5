import type { z } from 'zod'

/** One JSON value a line, each checked; empty lines do not count. */
export function parseJsonLines<Line>(text: string, schema: z.ZodType<Line>): Line[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)))
}
