import { type BookRule, firing, type PhraseBook, type Reading, sentencesOf } from './phrase-book.ts'
import type { SafetyContent, SafetyLink } from './schema.ts'

/** What to say to someone in danger: a short text, the number first, and whom to call. */
export type Help = {
  /** `acute`: said before anything else. `concern`: offered after the normal answer. */
  level: 'acute' | 'concern'
  /** Ids of `danger.list`, the most urgent first. */
  dangers: string[]
  text: string
  links: SafetyLink[]
}

type Danger = SafetyContent['danger']['list'][number]

/** Makes the detector of danger; it answers null when there is no sign of any. */
export function createDangerDetector(
  content: SafetyContent['danger'],
  book: PhraseBook,
): (reading: Reading) => Help | null {
  const now = book.add(content.now)
  const doubt = book.add(content.doubt)
  const rules = content.list.map((danger) => ({
    danger,
    acute: danger.acute.map(book.addRule),
    concern: danger.concern.map(book.addRule),
  }))

  return (reading) => {
    const happening = sentencesOf(reading.hits(now))
    const doubtful = sentencesOf(reading.hits(doubt))
    const met = rules.map(({ danger, acute, concern }) => {
      const sentences = sentencesFiring(reading, acute)
      return {
        danger,
        acute: [...sentences].filter((sentence) => !doubtful.has(sentence)),
        concern: sentences.size > 0 || sentencesFiring(reading, concern).size > 0,
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
    const acute = content.list.filter(({ id }) => urgent.has(id))
    if (acute.length > 0) return help('acute', acute, content.closing)
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
