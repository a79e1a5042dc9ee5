import type { Walker } from '../../src/dialogue/prove.ts'
import type { Choice } from '../../src/dialogue/schema.ts'

/** How often people give an answer, where answers are not equally likely: shares chosen by us, no survey. */
const shares: Record<string, Record<string, number>> = {
  niveau: { aucun: 20, cap: 25, bac: 32, 'bac-2': 17, infirmier: 3, 'travail-social': 3 },
  horaires: { journee: 30, 'week-ends': 35, tout: 25, nuit: 10 },
  permis: { oui: 70, non: 30 },
  intime: { oui: 50, essayer: 25, non: 25 },
  sang: { oui: 75, non: 25 },
  physique: { oui: 70, non: 30 },
  etudes: { mois: 25, 'un-an': 25, 'deux-ans': 20, 'trois-ans': 20, 'cinq-ans': 10 },
}

/** Answers as people may: likelier answers more often, one to three where several can be chosen, a skip now and then. */
export function plausiblePerson(random: () => number): Walker {
  return ({ id, choices, multiple }) => {
    if (choices.length === 0 || random() < 0.05) return null
    const count = multiple ? 1 + Math.floor(random() * 3) : 1
    const picked = new Set<Choice>()
    for (let each = 0; each < count; each++)
      for (const choice of pick(id, choices, random)) picked.add(choice)
    return [...picked]
  }
}

function pick(question: string, choices: readonly Choice[], random: () => number): Choice[] {
  const shareOf = ({ id }: Choice) => shares[question]?.[id] ?? 1
  let left = random() * choices.reduce((sum, choice) => sum + shareOf(choice), 0)
  for (const choice of choices) {
    left -= shareOf(choice)
    if (left < 0) return [choice]
  }
  return choices.slice(-1)
}
