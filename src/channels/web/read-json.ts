import { Problem } from './problem.ts'

/**
 * Reads the body of a request as JSON.
 * @throws Problem 400 when it is not JSON; what the body-limit middleware throws is passed on
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'invalid_json', 'Le corps de la demande doit être du JSON valide, en UTF-8.')
  }
}
