import { bodyLimit } from 'hono/body-limit'
import { Problem } from './problem.ts'

const kibibyte = 1024

/** A chat client sends the whole conversation each time; everything else is one short message. */
const usual = limit(32 * kibibyte)
const wholeConversation = limit(1024 * kibibyte)

/** @returns the limit for a path; what is larger is answered with 413 */
export function bodyLimitFor(path: string) {
  return path === '/api/chat' ? wholeConversation : usual
}

function limit(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      const size = `${maxSize / kibibyte} Kio`
      throw new Problem(413, 'too_large', `La demande est trop grande : ${size} au plus.`)
    },
  })
}
