import { dayOfStep } from '../aids/calendar.ts'
import type { ContractDays } from '../aids/deadlines.ts'
import type { AidOutcome } from '../aids/evaluate-aids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Aid } from '../knowledge/schema/aid.ts'
import type { AidCondition, AidStep } from '../knowledge/schema/aid-rules.ts'
import type { EndedAid } from '../knowledge/schema/ended-aids.ts'
import type { Source } from '../knowledge/schema/sheet.ts'
import { frenchDate } from '../language/french-date.ts'
import { frenchNumber } from '../language/french-number.ts'
import type { BlockOf } from './reply.ts'

type AidBlock = BlockOf<'aid'>
type Law = NonNullable<AidBlock['laws']>[number]

const relative = { signature: 'la signature', start: 'le début du contrat' }
const dayItself = { signature: 'Le jour de la signature.', start: 'Au plus tard le premier jour du contrat.' }

/**
 * An aid for a hire as it is shown: what, why, how much, by when, and the law behind each.
 * @param days null when the contract's days are not known yet: deadlines are then told without a date
 * @param isAssumed whether a condition holds only because nobody said otherwise
 */
export function aidBlock(
  outcome: AidOutcome,
  knowledge: Knowledge,
  days: ContractDays | null,
  isAssumed: (condition: AidCondition) => boolean,
): AidBlock {
  const { aid, status } = outcome
  const dated = outcome.steps.filter(({ at }) => at !== undefined)
  const laws = lawsOf(outcome)
  return {
    type: 'aid',
    topic: aid.topic,
    title: aid.title,
    url: aid.url,
    status,
    ...amountOf(outcome),
    reasons: reasonsOf(outcome, knowledge, isAssumed),
    missing:
      outcome.status === 'possible'
        ? outcome.open.map(({ needs }) => `Condition à vérifier : ${needs}.`)
        : [],
    steps: outcome.steps.map((step) => stepText(step, days)),
    ...(dated[0] && { deadline: deadlineText(dated[0], days) }),
    ...(aid.rules.grant && 'amount' in outcome && { decider: aid.rules.grant.by }),
    ...(aid.facts.how?.[0] && 'amount' in outcome && { contact: aid.facts.how[0].say }),
    ...(laws.length > 0 && { laws }),
    verifiedOn: laws.map(({ date }) => date).sort()[0] ?? '',
  }
}

/** An aid that is over and has no sheet of its own. */
export function endedAidBlock(ended: EndedAid, knowledge: Knowledge): AidBlock {
  const successor = knowledge.aid(ended.replacedBy)
  const { title, url, date } = ended.source
  return {
    type: 'aid',
    topic: `aid:${ended.id}`,
    title: ended.title,
    url: successor?.url ?? '/aides',
    status: 'ended',
    reasons: endedReasons(ended.until, ended.afterEnd, successor),
    missing: [],
    steps: [],
    laws: [{ title, ...(url && { url }), date, articles: [] }],
    verifiedOn: date,
  }
}

function amountOf(outcome: AidOutcome): Pick<AidBlock, 'amount' | 'formula'> {
  const { amount: rule } = outcome.aid.rules
  if (!rule || !('amount' in outcome)) return {}
  const { amount: value } = outcome
  if (value === null) return { formula: `${rule.how}` }
  const before = rule.most ? 'jusqu’à ' : rule.about ? 'environ ' : ''
  return {
    amount: { value, unit: 'EUR', period: rule.period, text: `${before}${frenchNumber.format(value)} €` },
    formula: rule.how,
  }
}

function reasonsOf(
  outcome: AidOutcome,
  knowledge: Knowledge,
  isAssumed: (condition: AidCondition) => boolean,
): string[] {
  const { aid } = outcome
  const metReason = (condition: AidCondition) =>
    `${isAssumed(condition) ? 'Condition supposée' : 'Condition remplie'} : ${condition.needs}.`
  switch (outcome.status) {
    case 'acquired':
      return aid.rules.conditions.map(metReason)
    case 'possible': {
      const { open } = outcome
      return aid.rules.conditions.filter((condition) => !open.includes(condition)).map(metReason)
    }
    case 'refused':
      return [
        outcome.unmet
          ? `Condition non remplie : ${outcome.unmet.needs}.`
          : `Cette aide vaut pour un contrat à partir du ${frenchDate(outcome.from ?? '')}.`,
      ]
    case 'ended': {
      const successor = aid.replacedBy ? knowledge.aid(aid.replacedBy) : undefined
      return endedReasons(outcome.on, aid.afterEnd, successor)
    }
  }
}

function endedReasons(on: string, afterEnd: string | undefined, successor: Aid | undefined): string[] {
  return [
    `Cette aide a pris fin le ${frenchDate(on)}.`,
    ...(afterEnd ? [afterEnd] : []),
    ...(successor ? [`Voyez maintenant « ${successor.title} ».`] : []),
  ]
}

/** The sources of the rules that decided, each once, with their articles. */
function lawsOf(outcome: AidOutcome): Law[] {
  const { aid } = outcome
  const { conditions, amount } = aid.rules
  const rules =
    outcome.status === 'refused' && outcome.unmet
      ? [outcome.unmet]
      : [...(amount && 'amount' in outcome ? [amount] : []), ...conditions]
  const laws = new Map<string, Law>()
  for (const { source: id, articles } of rules) {
    const source = aid.sources[id]
    if (!source) continue
    const law = laws.get(id) ?? lawOf(source)
    law.articles = [...new Set([...law.articles, ...articles])]
    laws.set(id, law)
  }
  return [...laws.values()]
}

function lawOf({ title, url, date }: Source): Law {
  return { title, ...(url && { url }), date, articles: [] }
}

function stepText(step: AidStep, days: ContractDays | null): string {
  return step.at ? `${step.do} ${deadlineText(step, days)}` : step.do
}

/** "Au plus tard le 5 janvier 2027." or, without days, "Au plus tard 6 mois après la signature." */
function deadlineText(step: AidStep, days: ContractDays | null): string {
  const day = dayOfStep(step, days)
  if (day && days && day < days.today) return `La date limite, le ${frenchDate(day)}, est passée.`
  if (day) return `Au plus tard le ${frenchDate(day)}.`
  const { at } = step
  if (!at) return ''
  const anchor = relative[at.from]
  if ('months' in at) return `Au plus tard ${at.months} mois après ${anchor}.`
  if ('workingDays' in at) return `Au plus tard ${at.workingDays} jours ouvrables après ${anchor}.`
  if (at.days === -1) return `Avant ${anchor}.`
  if (at.days < 0) return `Au moins ${-at.days} jours avant ${anchor}.`
  return at.days === 0 ? dayItself[at.from] : `Au plus tard ${at.days} jours après ${anchor}.`
}
