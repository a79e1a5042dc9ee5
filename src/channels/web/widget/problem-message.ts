const fallback = 'Le service n’a pas répondu. Réessayez dans un instant.'

/** The sentence of an error of our API, or a general one. */
export async function problemMessage(response: Response): Promise<string> {
  try {
    const body: unknown = await response.json()
    if (typeof body !== 'object' || body === null || !('error' in body)) return fallback
    const { error } = body
    if (typeof error !== 'object' || error === null || !('message' in error)) return fallback
    return typeof error.message === 'string' ? error.message : fallback
  } catch {
    return fallback
  }
}
