import { parisDay } from '../../knowledge/paris-day.ts'
import { isoDateSchema } from '../../knowledge/schema/sheet.ts'
import type { WebDependencies } from './web-dependencies.ts'

/**
 * Today in mainland France, `AAAA-MM-JJ`.
 * @param asked a day to take instead, honoured only where the configuration allows it
 */
export function dayOf(
  { now, allowDateOverride }: Pick<WebDependencies, 'now' | 'allowDateOverride'>,
  asked: string | undefined,
): string {
  const override = allowDateOverride ? isoDateSchema.safeParse(asked) : null
  return override?.success ? override.data : parisDay(now())
}
