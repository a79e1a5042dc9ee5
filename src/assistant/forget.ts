import type { Core } from './core.ts'
import { revokeLink } from './shared-case.ts'

/** Deletes a conversation at once, with the code that leads to it; an advisor who was answering is told. */
export async function forget(core: Core, conversationId: string): Promise<void> {
  const { store, desk } = core
  const stored = await store.load(conversationId)
  await store.delete(conversationId)
  if (!stored) return
  const { handover, case: shared } = stored.document
  await revokeLink(core, shared)
  // The conversation is gone in any case; with the next answer the advisor finds out.
  if (handover?.closedAt === null) await desk?.post(handover.thread, { kind: 'erased' }).catch(() => {})
}
