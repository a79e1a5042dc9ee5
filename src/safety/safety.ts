import type { CompiledSafety } from './compile-safety.ts'
import { createDangerDetector, type Help } from './detect-danger.ts'
import { createInjectionDetector } from './detect-injection.ts'
import { createInsultDetector } from './detect-insult.ts'
import { createScopeDetector, type ForeignTopic } from './detect-scope.ts'
import { type MaskedText, maskPersonalData } from './mask-personal-data.ts'
import { createMessageReader } from './read-message.ts'
import type { PersonalDataKind } from './schema.ts'

/** Whose question it is: ours, or another service's. */
export type Scope = { kind: 'clear' } | ({ kind: 'out-of-scope' } & ForeignTopic)

export type SafetyVerdict = {
  /** The message, letter for letter but for personal data: the only form to store, log or send on. */
  text: string
  /** What was masked, and how to tell it. */
  masked: { kinds: PersonalDataKind[]; notice: string } | null
} & (
  | { kind: 'danger'; help: Help }
  | { kind: 'injection'; message: string; concern: Help | null }
  /** `rest` is the verdict on the question beside the insult; null when nothing is asked. */
  | { kind: 'insult'; message: string; rest: Scope | null; concern: Help | null }
  | (Scope & { concern: Help | null })
)

export type Safety = {
  /** Judges one message. The work is in proportion to its length, whatever it holds. */
  inspect: (text: string) => SafetyVerdict
  /** Masks only, for what is not a message: a name of a channel, a place, a feedback. */
  mask: (text: string) => MaskedText
}

/**
 * Makes the guard of the first step of a turn.
 *
 * Order of precedence: personal data is masked before anything looks at the text; acute danger comes before
 * everything, even an attack or an insult; then injection, which is refused whole; then insult, whose question is
 * still answered; then what is out of scope. A concern changes none of these: it is offered after the answer.
 */
export function createSafety(content: CompiledSafety): Safety {
  const mask = (text: string): MaskedText => maskPersonalData(text, content.personalData.kinds)
  const judge = createJudge(content)
  return {
    mask,
    inspect(text) {
      const { text: masked, masked: kinds } = mask(text)
      const said = kinds.length > 0 ? { kinds, notice: noticeOf(kinds, content.personalData) } : null
      return { text: masked, masked: said, ...judge(masked) }
    },
  }
}

type WithoutText<Verdict> = Verdict extends SafetyVerdict ? Omit<Verdict, 'text' | 'masked'> : never
type Judge = (text: string) => WithoutText<SafetyVerdict>

function createJudge(content: CompiledSafety): Judge {
  const read = createMessageReader(content.phrases)
  const findDanger = createDangerDetector(content.danger)
  const isInjection = createInjectionDetector(content.injection)
  const findInsult = createInsultDetector(content.insult)
  const findForeignTopic = createScopeDetector(content.outOfScope)

  return (text) => {
    const reading = read(text)
    const danger = findDanger(reading)
    if (danger?.level === 'acute') return { kind: 'danger', help: danger }
    if (isInjection(reading))
      return { kind: 'injection', message: content.injection.message, concern: danger }
    const topic = findForeignTopic(reading)
    const scope: Scope = topic ? { kind: 'out-of-scope', ...topic } : { kind: 'clear' }
    const insult = findInsult(reading)
    if (!insult) return { ...scope, concern: danger }
    return {
      kind: 'insult',
      message: content.insult.message,
      rest: insult.asks ? scope : null,
      concern: danger,
    }
  }
}

function noticeOf(
  kinds: PersonalDataKind[],
  { notice, kinds: wordings }: CompiledSafety['personalData'],
): string {
  return notice.replace('{masked}', () => kinds.map((kind) => wordings[kind].named).join(', '))
}
