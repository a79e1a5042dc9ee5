import type { Answer } from '../dialogue/answers.ts'
import { nextStep } from '../dialogue/next-question.ts'
import { outcomeOf, type Proposal } from '../dialogue/outcome.ts'
import type { Orientation, Question } from '../dialogue/schema.ts'
import { rankJobs, reachable } from '../dialogue/scoring.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Job } from '../knowledge/schema/job.ts'
import type { GivenAnswer, ReplyPart } from './assistant.ts'
import { block, say } from './parts.ts'
import type { BlockOf } from './reply.ts'
import { wording } from './wording.ts'

/** The question to ask now, as a block; null when the orientation is complete. */
export function pendingQuestion(
  orientation: Orientation,
  knowledge: Knowledge,
  answers: readonly Answer[],
): { question: Question; block: BlockOf<'question'> } | null {
  const { question, answered, atMost } = nextStep(orientation, knowledge.jobs, answers)
  if (!question) return null
  return {
    question,
    block: {
      type: 'question',
      dialogue: 'orientation',
      id: question.id,
      text: question.ask,
      why: question.why,
      choices: question.choices.map(({ id, label }) => ({ id, label })),
      multiple: question.multiple,
      skippable: true,
      canGoBack: answered > 0,
      progress: { answered, atMost },
    },
  }
}

/** The job that is proposed first, of those that can be entered now. */
export function firstJob(
  orientation: Orientation,
  knowledge: Knowledge,
  answers: readonly Answer[],
): Job | undefined {
  const [best] = reachable(rankJobs(orientation, knowledge.jobs, answers))
  return best && knowledge.job(best.job.id)
}

/** The proposals as parts: reachable jobs, then those for later. `provisional` while questions are left. */
export function proposalParts(
  orientation: Orientation,
  knowledge: Knowledge,
  answers: readonly Answer[],
  provisional: boolean,
): ReplyPart[] {
  const { now, later } = outcomeOf(orientation, knowledge.jobs, answers)
  return [
    ...now.map((proposal) => jobPart(knowledge, proposal, 'now', provisional)),
    ...(later.length > 0 ? [say(wording.later)] : []),
    ...later.map((proposal) => jobPart(knowledge, proposal, 'later', provisional)),
  ]
}

/** What comes before the proposals, by how many there are. */
export function outcomeLead(
  orientation: Orientation,
  knowledge: Knowledge,
  answers: readonly Answer[],
  provisional: boolean,
): string {
  const count = outcomeOf(orientation, knowledge.jobs, answers).now.length
  if (count === 0) return wording.outcomeNone
  if (provisional) return wording.outcomeProvisional
  return count < 3 ? wording.outcomeFew : wording.outcome
}

function jobPart(
  knowledge: Knowledge,
  { job, reasons, blockers, wouldChange }: Proposal,
  reachable: 'now' | 'later',
  provisional: boolean,
): ReplyPart {
  const sheet = knowledge.job(job.id)
  const summary =
    sheet?.sections[0]?.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)) ?? []
  return block({
    type: 'job',
    topic: job.topic,
    title: job.title,
    url: sheet?.url ?? '',
    summary: summary.slice(0, 2).join(' '),
    reachable,
    provisional,
    reasons,
    blockers,
    wouldChange,
  })
}

/** "Vous avez répondu ..." for a list of answers: what is kept, as told to the person. */
export function describeAnswer(orientation: Orientation, answer: Answer): GivenAnswer {
  const question = orientation.questions.find(({ id }) => id === answer.question)
  const ask = question?.ask ?? answer.question
  if (answer.kind === 'place') return { question: answer.question, ask, answer: answer.label }
  if (answer.kind === 'skipped') return { question: answer.question, ask, answer: 'Question passée' }
  const labels = answer.options.map(
    (option) => question?.choices.find(({ id }) => id === option)?.label ?? option,
  )
  return { question: answer.question, ask, answer: labels.join(', ') }
}

/** Sentence that says which answers an edit dropped; null when none. */
export function droppedSentence(orientation: Orientation, dropped: readonly Answer[]): ReplyPart | null {
  if (dropped.length === 0) return null
  const asks = dropped.map((answer) => `« ${describeAnswer(orientation, answer).ask} »`).join(', ')
  return say(`J’ai retiré ce qui ne s’applique plus : ${asks}.`)
}
