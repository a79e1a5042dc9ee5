import type { Context } from 'hono'

/** Lets work go on when the person has left, where the runtime needs to be told. */
export function finishAnyway(context: Context, work: Promise<unknown>): void {
  let execution: Pick<Context['executionCtx'], 'waitUntil'>
  try {
    execution = context.executionCtx
  } catch {
    // Not in a Worker: nothing stops the work.
    return
  }
  execution.waitUntil(work)
}
