/** The kind of an error, which unlike its message never holds what a person wrote. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
