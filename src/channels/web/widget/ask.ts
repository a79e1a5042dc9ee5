import type { Host } from './host.ts'
import { problemMessage } from './problem-message.ts'
import { readChunks } from './read-chunks.ts'
import { noReply, type ReplyProgress, withChunk } from './reply-progress.ts'

const cut = 'La connexion s’est coupée. Réessayez.'

/** How asking ended: `stopped` when the person did not want to wait. */
export type Asked = {
  progress: ReplyProgress
  end: { kind: 'finished' } | { kind: 'failed' | 'stopped'; message: string }
}

/**
 * Sends a turn and follows its reply. Never throws: what fails is said.
 * @param onProgress called with each part that comes
 */
export async function ask(
  send: Host['send'],
  fields: URLSearchParams,
  signal: AbortSignal,
  onProgress: (progress: ReplyProgress) => void,
): Promise<Asked> {
  let progress = noReply
  try {
    const response = await send(fields, signal)
    if (!response.ok || !response.body) {
      return { progress, end: { kind: 'failed', message: await problemMessage(response) } }
    }
    for await (const chunk of readChunks(response.body)) {
      progress = withChunk(progress, chunk)
      onProgress(progress)
    }
    const { end } = progress
    return { progress, end: end.kind === 'open' ? { kind: 'failed', message: cut } : end }
  } catch {
    const end = signal.aborted
      ? ({ kind: 'stopped', message: 'Réponse arrêtée. Vous pouvez continuer.' } as const)
      : ({ kind: 'failed', message: cut } as const)
    return { progress, end }
  }
}
