// Swedish dates are written AAAA-MM-JJ.
const parisian = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** The day in mainland France at a moment, `AAAA-MM-JJ`. */
export function parisDay(moment: Date): string {
  return parisian.format(moment)
}
