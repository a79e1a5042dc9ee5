import * as z from 'zod'
import { createWebApp } from '../../src/channels/web/web-app.ts'
import type { WebDependencies } from '../../src/channels/web/web-dependencies.ts'
import { scriptedAssistant } from './scripted-assistant.ts'
import { webDependencies } from './web-dependencies.ts'

const problemSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** The web channel with a scripted assistant, and a way to post to it; a text is sent as it is. */
export function startWebApp(overrides: Partial<WebDependencies> = {}) {
  const assistant = scriptedAssistant()
  const dependencies = webDependencies({ assistant, ...overrides })
  const app = createWebApp(dependencies)
  const send = (path: string, body: unknown) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { app, send, assistant, observed: dependencies.observed }
}

/** The status and the error of a response that must have one. */
export async function problemOf(response: Response) {
  return { status: response.status, ...problemSchema.parse(await response.json()).error }
}
