import type { Core } from './core.ts'

/** Deletes a conversation at once; an advisor who was answering is told. */
export async function forget({ store, desk }: Core, conversationId: string): Promise<void> {
  const stored = desk && (await store.load(conversationId))
  await store.delete(conversationId)
  const handover = stored?.document.handover
  // The conversation is gone in any case; with the next answer the advisor finds out.
  if (handover?.closedAt === null) await desk?.post(handover.thread, { kind: 'erased' }).catch(() => {})
}
