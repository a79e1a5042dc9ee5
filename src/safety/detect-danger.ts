import type { CompiledSafety } from './compile-safety.ts'
import type { BookRule } from './phrase-book.ts'
import { firing, type Reading, sentencesOf } from './read-message.ts'
import type { SafetyLink } from './schema.ts'

/** What to say to someone in danger: a short text, the number first, and whom to call. */
export type Help = {
  /** `acute`: said before anything else. `concern`: offered after the normal answer. */
  level: 'acute' | 'concern'
  /** Ids of `danger.list`, the most urgent first. */
  dangers: string[]
  text: string
  links: SafetyLink[]
}

type Danger = CompiledSafety['danger']['list'][number]

/** Makes the detector of danger; it answers null when there is no sign of any. */
export function createDangerDetector({
  list,
  closing,
  now,
  doubt,
}: CompiledSafety['danger']): (reading: Reading) => Help | null {
  return (reading) => {
    const happening = sentencesOf(reading.hits(now))
    const doubtful = sentencesOf(reading.hits(doubt))
    const met = list.map((danger) => {
      const sentences = sentencesFiring(reading, danger.acute)
      return {
        danger,
        acute: [...sentences].filter((sentence) => !doubtful.has(sentence)),
        concern: sentences.size > 0 || sentencesFiring(reading, danger.concern).size > 0,
      }
    })
    const urgent = new Set(
      met
        .filter(({ acute }) => acute.length > 0)
        .flatMap(({ danger, acute }) => {
          const added = danger.whenNow && acute.some((sentence) => happening.has(sentence))
          return added ? [danger.id, danger.whenNow] : [danger.id]
        }),
    )
    const acute = list.filter(({ id }) => urgent.has(id))
    if (acute.length > 0) return help('acute', acute, closing)
    const concern = met.filter((one) => one.concern).map(({ danger }) => danger)
    return concern.length > 0 ? help('concern', concern, '') : null
  }
}

function help(level: Help['level'], dangers: Danger[], closing: string): Help {
  const links = new Map(dangers.flatMap((danger) => danger.help.links).map((link) => [link.url, link]))
  return {
    level,
    dangers: dangers.map(({ id }) => id),
    text: [...dangers.map((danger) => danger.help[level]), closing].filter(Boolean).join('\n'),
    links: [...links.values()],
  }
}

function sentencesFiring(reading: Reading, rules: BookRule[]): Set<number> {
  return sentencesOf(rules.flatMap((rule) => firing(reading, rule)))
}
