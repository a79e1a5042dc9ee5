import type { SafetyVerdict } from '../safety/safety.ts'
import type { SafetyLink } from '../safety/schema.ts'
import type { ReplyPart } from './assistant.ts'
import { type TurnResponse, unchanged } from './core.ts'
import { block, say } from './parts.ts'
import type { ReplyStatus } from './reply.ts'
import { wording } from './wording.ts'

/**
 * The whole answer to a message that safety takes over; null when the normal answer goes on. Nothing stands before help,
 * not even that personal data was masked.
 */
export function safetyResponse(verdict: SafetyVerdict): TurnResponse | null {
  const taken = takenOver(verdict)
  if (!taken) return null
  const parts =
    verdict.kind === 'danger'
      ? [...taken.parts, ...safetyPreface(verdict)]
      : [...safetyPreface(verdict), ...taken.parts, ...safetyAfterword(verdict)]
  return { ...taken, parts }
}

function takenOver(verdict: SafetyVerdict): TurnResponse | null {
  switch (verdict.kind) {
    case 'danger':
      return response('crisis', [crisis(verdict.help)])
    case 'injection':
      return response('refused', [say(verdict.message)])
    case 'out-of-scope':
      return response('out_of_scope', outOfScope(verdict))
    case 'insult':
      if (verdict.rest === null) return response('refused', [say(verdict.message)])
      return verdict.rest.kind === 'out-of-scope'
        ? response('out_of_scope', [say(verdict.message), ...outOfScope(verdict.rest)])
        : null
    case 'clear':
      return isOnlyPersonalData(verdict) ? response('personal_data', [say(wording.personalDataOnly)]) : null
  }
}

/** What is said before the normal answer: personal data that was masked, a calm word on an insult. */
export function safetyPreface(verdict: SafetyVerdict): ReplyPart[] {
  return [
    ...(verdict.masked ? [block({ type: 'notice', kind: 'privacy', text: verdict.masked.notice })] : []),
    ...(verdict.kind === 'insult' && verdict.rest?.kind === 'clear' ? [say(verdict.message)] : []),
  ]
}

/** What is offered after the normal answer when a doubt remains. */
export function safetyAfterword(verdict: SafetyVerdict): ReplyPart[] {
  return verdict.kind !== 'danger' && verdict.concern ? [crisis(verdict.concern)] : []
}

function response(status: ReplyStatus, parts: ReplyPart[]): TurnResponse {
  return { status, mode: 'quote', parts, change: unchanged, holds: true }
}

function crisis({ text, links }: Extract<SafetyVerdict, { kind: 'danger' }>['help']): ReplyPart {
  return block({ type: 'notice', kind: 'crisis', text, links })
}

function outOfScope({
  topic,
  message,
  link,
}: {
  topic: string
  message: string
  link: SafetyLink
}): ReplyPart[] {
  const { label, url } = link
  return [
    say(message),
    block({ type: 'sources', items: [{ id: `service:${topic}`, title: label, url, official: url }] }),
  ]
}

/** Nothing but masked data and a few words around it. */
function isOnlyPersonalData({ text, masked }: SafetyVerdict): boolean {
  if (!masked) return false
  const rest = text.replace(/\[[^\]]*\]/g, ' ').match(/\p{L}+/gu) ?? []
  return rest.length <= 4
}
