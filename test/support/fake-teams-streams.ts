import { z } from 'zod'

/** How the connector says no. */
export type Refusal = { status: number; code: string; message: string }

const streamInfoSchema = z.looseObject({
  type: z.literal('streaminfo'),
  streamType: z.enum(['streaming', 'final']),
  streamId: z.string().optional(),
  streamSequence: z.number().optional(),
})
const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().default(''),
  entities: z.array(z.unknown()).default([]),
})

type Stream = { text: string; sequence: number; at: number; isDone: boolean }

/**
 * What Teams keeps of messages that grow, and what it refuses of them.
 * @param now milliseconds
 */
export function createFakeStreams(now: () => number) {
  const streams = new Map<string, Stream>()

  function read(body: unknown) {
    const { text, entities } = activitySchema.parse(body)
    const info = entities.flatMap((entity) => streamInfoSchema.safeParse(entity).data ?? [])[0]
    return info ? { text, info } : null
  }

  function refusalOf(body: unknown): Refusal | null {
    const given = read(body)
    if (!given) return null
    const { text, info } = given
    const stream = info.streamId === undefined ? undefined : streams.get(info.streamId)
    if (info.streamId !== undefined && !stream)
      return { status: 400, code: 'BadRequest', message: 'Unknown stream' }
    if (stream?.isDone)
      return notAllowed('Content stream is not allowed on an already completed streamed message.')
    if (stream && now() - stream.at < 1000)
      return { status: 429, code: 'TooManyRequests', message: 'API calls quota exceeded' }
    const sequence = info.streamType === 'final' ? undefined : (stream?.sequence ?? 0) + 1
    if (info.streamSequence !== sequence)
      return { status: 400, code: 'BadRequest', message: 'Sequence out of order' }
    if (!text.startsWith(stream?.text ?? ''))
      return notAllowed('Content does not begin with what was streamed.')
    return null
  }

  function take(body: unknown, id: string): void {
    const given = read(body)
    if (!given) return
    const { text, info } = given
    streams.set(info.streamId ?? id, {
      text,
      sequence: info.streamSequence ?? 0,
      at: now(),
      isDone: info.streamType === 'final',
    })
  }

  return { refusalOf, take }
}

function notAllowed(message: string): Refusal {
  return { status: 403, code: 'ContentStreamNotAllowed', message }
}
