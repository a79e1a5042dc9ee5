import type { AnswerPlan } from './plan-answer.ts'

/** A plan that answers, and about which sheet. */
type Answering = Extract<AnswerPlan, { kind: 'quoted' | 'retrieved' }> & { topic: string }

/** Whether a plan answers from a sheet, so that another question may be answered beside it. */
export function hasTopic(plan: AnswerPlan): plan is Answering {
  return (plan.kind === 'quoted' || plan.kind === 'retrieved') && plan.topic !== null
}

/** Both answers, one after the other; a model that writes gets the passages of both. */
export function joinPlans(first: Answering, second: Answering): AnswerPlan {
  const said = new Set(first.parts.flatMap(({ quotes }) => quotes).map(({ text }) => text))
  const further = second.parts.map((part) => ({
    ...part,
    quotes: part.quotes.filter(({ text }) => !said.has(text)),
  }))
  const { topic, facet } = second
  const parts = [...first.parts, ...further.filter(({ quotes }) => quotes.length > 0)]
  const passages = [first, second].flatMap((plan) => (plan.kind === 'retrieved' ? plan.passages : []))
  const unique = passages.filter(({ id }, at) => passages.findIndex((other) => other.id === id) === at)
  return first.kind === 'retrieved' && second.kind === 'retrieved'
    ? { kind: 'retrieved', passages: unique, parts, topic, facet }
    : { kind: 'quoted', parts, topic, facet }
}
