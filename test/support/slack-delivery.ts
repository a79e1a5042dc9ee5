import { signedBySlack } from './fake-slack.ts'

let sent = 0

/** An id that no other delivery has. */
export const unique = () => `E2E${Date.now()}${sent++}`

/** An event of a workspace, as Slack wraps it. */
export function eventBody(payload: Record<string, unknown>, id = unique()): string {
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: id,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: payload,
  })
}

/**
 * Sends what Slack sends, signed as it signs.
 * @param url of the running Worker, which may start later
 */
export function slackDelivery(url: () => string, secret: string) {
  function deliver(path: string, body: string, headers: Record<string, string>, type = 'application/json') {
    return fetch(`${url()}/slack/${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, ...headers },
    })
  }

  function sendEvent(payload: Record<string, unknown>, id?: string) {
    const body = eventBody(payload, id)
    return deliver('events', body, signedBySlack(body, secret))
  }

  function sendForm(path: string, form: Record<string, string>) {
    const body = new URLSearchParams(form).toString()
    return deliver(path, body, signedBySlack(body, secret), 'application/x-www-form-urlencoded')
  }

  const sendPayload = (payload: unknown) => sendForm('interactivity', { payload: JSON.stringify(payload) })

  return { deliver, sendEvent, sendForm, sendPayload }
}
