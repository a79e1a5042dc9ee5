import { startFakeOpenAi } from '../../test/support/fake-openai.ts'
import { startWorker } from '../../test/support/start-worker.ts'
import { timeStream } from './first-sentence.ts'

/**
 * How long a first sentence takes beyond the model: from the moment a local model has sent the whole of it, to the moment
 * a client that accepts gzip has read it. Sentences that are refused count for the one that is released after them.
 * @returns milliseconds for each question that the model answered
 */
export async function timeBeyondModel(questions: readonly string[]): Promise<number[]> {
  const model = await startFakeOpenAi({ mode: 'drip', dripMilliseconds: 15 })
  try {
    const worker = await startWorker({
      OPENAI_API_KEY: model.apiKey,
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: 'modele-local',
      OPENAI_API: 'chat',
    })
    try {
      const times: number[] = []
      for (const question of questions) {
        const before = model.streamed.length
        const started = performance.now()
        const first = await timeStream(worker.url, question)
        const sent = endOfFirstSentence(model.streamed.slice(before))
        if (first !== null && sent !== null && started + first >= sent) times.push(started + first - sent)
      }
      return times
    } finally {
      await worker.stop()
    }
  } finally {
    await model.close()
  }
}

/** When the line of the first sentence was whole: the model writes one sentence a line. */
function endOfFirstSentence(pieces: readonly { text: string; at: number }[]): number | null {
  let text = ''
  for (const piece of pieces) {
    text += piece.text
    if (text.trimStart().includes('\n')) return piece.at
  }
  return pieces.at(-1)?.at ?? null
}
