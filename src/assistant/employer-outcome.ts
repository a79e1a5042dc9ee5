import { assumedConditions, contractLength, workingTime } from '../aids/assumed-condition.ts'
import { calendarOf } from '../aids/calendar.ts'
import type { AidOutcome } from '../aids/evaluate-aids.ts'
import type { Hire, Simulation } from '../aids/simulation.ts'
import { optionOf } from '../aids/situation.ts'
import { publicName, signatureDay } from '../aids/variables.ts'
import type { AidCondition } from '../knowledge/schema/aid-rules.ts'
import { frenchDate } from '../language/french-date.ts'
import { frenchNumber } from '../language/french-number.ts'
import { aidBlock } from './aid-block.ts'
import type { ReplyPart } from './assistant.ts'
import type { Core } from './core.ts'
import { block, say, sayQuote, sourcesOf } from './parts.ts'
import { contractDays, worthDoing } from './simulate-aids.ts'
import { wording } from './wording.ts'

/** How many possible aids are shown in a conversation; the page of the results has them all. */
const possibleShown = 4

/** What a hire comes to: the sum, the aids, what else there may be, what was assumed, and where to read on. */
export function hireOutcomeParts(core: Core, hire: Hire, simulation: Simulation, today: string): ReplyPart[] {
  const { knowledge } = core.library
  const { outcomes, stack } = simulation
  const days = contractDays(core.aids, hire, today)
  const isAssumed = assumedConditions(core.aids.vocabulary, hire.situation)
  const show = (outcome: AidOutcome) => block(aidBlock(outcome, knowledge, days, isAssumed))
  const certain = outcomes.filter(({ aid }) => stack.ids.includes(aid.id))
  const possible = outcomes.filter(({ aid, status }) => status === 'possible' && aid.rules.scope === 'hire')
  const structure = outcomes.filter(
    ({ aid, status }) => status === 'possible' && aid.rules.scope === 'structure',
  )
  return [
    ...totalParts(core, simulation, today),
    ...certain.map(show),
    ...(possible.length > 0 && certain.length > 0 ? [say(wording.aidsPossible)] : []),
    ...possible.slice(0, possibleShown).map(show),
    ...structureParts(core, structure, today),
    ...assumptionParts(hire, [...certain, ...possible.slice(0, possibleShown)], isAssumed),
    linksPart(
      hire,
      days !== null &&
        calendarOf(worthDoing(simulation), days).some(({ day }) => day !== null && day >= today),
    ),
  ]
}

function totalParts(core: Core, { stack, outcomes }: Simulation, today: string): ReplyPart[] {
  const title = (id: string) => core.library.knowledge.aid(id)?.title ?? id
  if (stack.ids.length === 0) return [say(wording.aidsNone)]
  const isPartial = outcomes.some(
    (outcome) =>
      outcome.status === 'acquired' && stack.ids.includes(outcome.aid.id) && outcome.amount === null,
  )
  return [
    ...(stack.total === 0
      ? [say(wording.aidsWithoutAmount), say(wording.amountUnknown)]
      : [
          say(
            `D’après vos réponses, les aides pour cette embauche font environ ${frenchNumber.format(stack.total)} € la première année.`,
          ),
          ...(isPartial ? [say(wording.aidsSumPartial)] : []),
        ]),
    say(`C’est un calcul du ${frenchDate(today)}, pas une décision.`),
    ...stack.leftOut.map(({ id, because }) =>
      say(
        `« ${title(id)} » et « ${title(because)} » ne se cumulent pas. Le calcul garde « ${title(because)} ».`,
      ),
    ),
  ]
}

function structureParts(core: Core, outcomes: readonly AidOutcome[], today: string): ReplyPart[] {
  const quotes = outcomes.map(({ aid }) => ({
    text: `${aid.title}.`,
    section: `${aid.topic}#bref`,
    source: null,
  }))
  if (quotes.length === 0) return []
  return [
    say(wording.aidsForStructure),
    ...quotes.map(sayQuote),
    ...sourcesOf(quotes, core.library.knowledge, today),
  ]
}

/** What was taken for granted: the contract, and the conditions of the aids shown that hold only by assumption. */
function assumptionParts(
  { situation }: Hire,
  shown: readonly AidOutcome[],
  isAssumed: (condition: AidCondition) => boolean,
): ReplyPart[] {
  const isOpen = (name: string) => situation[name] === undefined
  const conditions = shown.flatMap(({ aid }) => aid.rules.conditions).filter(isAssumed)
  const assumed = [
    ...(isOpen(signatureDay) ? ['un contrat signé aujourd’hui, ou le jour où il a commencé'] : []),
    ...(isOpen(contractLength) && situation['contrat . type'] !== 'cdi'
      ? ['un contrat de 12 mois ou plus']
      : []),
    ...(isOpen(workingTime) ? ['un temps plein'] : []),
    ...new Set(conditions.map(({ needs }) => needs)),
  ]
  if (assumed.length === 0) return []
  return [say(`${wording.assumed} ${assumed.join(' ; ')}.`), say(wording.assumedOtherwise)]
}

function linksPart({ situation }: Hire, hasDates: boolean): ReplyPart {
  const query = new URLSearchParams(
    Object.entries(situation).map(([name, value]) => [publicName(name), optionOf(value)]),
  )
  return block({
    type: 'notice',
    kind: 'to-verify',
    text: wording.aidsToVerify,
    links: [
      {
        label: 'Toutes les aides, à imprimer',
        url: `/employeurs/bilan?${query}`,
      },
      ...(hasDates
        ? [{ label: 'Les étapes dans mon agenda (.ics)', url: `/employeurs/agenda.ics?${query}` }]
        : []),
    ],
  })
}
