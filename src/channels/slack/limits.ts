/** Limits of Block Kit (docs.slack.dev, reference of blocks). What is longer is refused by Slack as a whole. */
export const limits = {
  blocksInMessage: 50,
  blocksInView: 100,
  headerText: 150,
  sectionText: 3000,
  buttonText: 75,
  buttonValue: 2000,
  actionsElements: 25,
  contextText: 2000,
  checkboxes: 10,
  selectOptions: 100,
  notificationText: 4000,
} as const

/** Cuts at the last sentence that fits, else at the last word, and shows that something is left out. */
export function fitting(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1)
  const sentence = head.lastIndexOf('. ')
  const end = sentence > most / 2 ? sentence + 1 : Math.max(head.lastIndexOf(' '), most / 2)
  return `${head.slice(0, end).trimEnd()}…`
}

/** Splits a text into pieces that fit, at line ends where there are any. */
export function piecesOf(lines: readonly string[], most: number): string[] {
  const pieces: string[] = []
  for (const line of lines) {
    const short = fitting(line, most)
    const last = pieces.at(-1)
    if (last !== undefined && last.length + 1 + short.length <= most)
      pieces[pieces.length - 1] = `${last}\n${short}`
    else pieces.push(short)
  }
  return pieces
}
