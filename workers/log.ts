/** One line of JSON per event: names, codes and counts, never what a person wrote. */
export function log(event: string, details: Record<string, string | number>): void {
  console.log(JSON.stringify({ event, ...details }))
}
