import * as z from 'zod'

/** A talk with an advisor, as a conversation keeps it: where it is posted, and who wrote when. Words are in the turns. */
export const handoverSchema = z.object({
  /** The thread, as the channel that made it names it. */
  thread: z.string(),
  /** In order; the first is the request. */
  lines: z.array(z.object({ from: z.enum(['person', 'advisor']), at: z.string() })),
  closedAt: z.string().nullable(),
})
export type Handover = z.infer<typeof handoverSchema>

/** What a thread leads to. */
export const threadLinkSchema = z.object({ conversationId: z.string() })
export type ThreadLink = z.infer<typeof threadLinkSchema>
export type HandoverLine = Handover['lines'][number]

export function withLine(handover: Handover, from: HandoverLine['from'], now: Date): Handover {
  return { ...handover, lines: [...handover.lines, { from, at: now.toISOString() }] }
}

/**
 * The moments when a person had waited too long, past ones included: each is told, so that nobody waits in vain.
 * @param waitMinutes how long is too long
 * @returns ISO moments, in order
 */
export function silences({ lines, closedAt }: Handover, now: Date, waitMinutes: number): string[] {
  const until = closedAt ?? now.toISOString()
  const unanswered = lines.filter(
    ({ from }, index) => from === 'person' && lines[index - 1]?.from !== 'person',
  )
  return unanswered.flatMap(({ at }) => {
    const end = lines.find((line) => line.from === 'advisor' && line.at >= at)?.at ?? until
    const toldAt = new Date(Date.parse(at) + waitMinutes * 60_000).toISOString()
    return toldAt <= end ? [toldAt] : []
  })
}

/** Whether what the person writes goes to the advisor: until one of them ends it, or nobody answers for too long. */
export function isTalking(handover: Handover, now: Date, waitMinutes: number): boolean {
  if (handover.closedAt !== null) return false
  const lastWord = handover.lines.findLast(({ from }) => from === 'advisor')?.at ?? ''
  return silences(handover, now, waitMinutes).every((toldAt) => toldAt <= lastWord)
}
