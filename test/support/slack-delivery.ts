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

type PressedButton = {
  user?: string
  channel: string
  /** The message that the button is in. */
  ts?: string
  thread?: string
  action: string
  value?: string
  /** Boxes that are ticked beside it. */
  ticked?: string[]
  /** Where an answer to whoever presses goes. */
  responseUrl?: string
  /** The form that the button is in. */
  view?: { id: string }
}

/**
 * Sends what Slack sends, signed as it signs.
 * @param url of the running Worker, which may start later
 * @param send to something else than a running Worker
 */
export function slackDelivery(url: () => string, secret: string, send: typeof fetch = fetch) {
  function deliver(path: string, body: string, headers: Record<string, string>, type = 'application/json') {
    return send(`${url()}/slack/${path}`, {
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

  /** Presses a button of a message; one without a time of its own is for one person only. */
  function press({
    user = 'U1',
    channel,
    ts,
    thread,
    action,
    value,
    ticked = [],
    responseUrl,
    view,
  }: PressedButton) {
    return sendPayload({
      type: 'block_actions',
      team: { id: 'T1', domain: 'test' },
      user: { id: user, team_id: 'T1' },
      api_app_id: 'A1',
      trigger_id: unique(),
      channel: { id: channel, name: 'channel' },
      container: {
        type: 'message',
        message_ts: ts ?? '1',
        channel_id: channel,
        is_ephemeral: ts === undefined,
      },
      ...(responseUrl && { response_url: responseUrl }),
      ...(view && { view }),
      state: {
        values: {
          b: { 'boxes:0': { type: 'checkboxes', selected_options: ticked.map((box) => ({ value: box })) } },
        },
      },
      ...(ts && { message: { type: 'message', ts, text: '', ...(thread && { thread_ts: thread }) } }),
      actions: [
        {
          type: 'button',
          action_id: action,
          block_id: 'b',
          action_ts: '1',
          text: { type: 'plain_text', text: 'x' },
          ...(value && { value }),
        },
      ],
    })
  }

  /** Sends a slash command. */
  function command(
    name: string,
    text: string,
    { user = unique(), team = 'T1', responseUrl }: { user?: string; team?: string; responseUrl: string },
  ) {
    return sendForm('commands', {
      command: name,
      text,
      team_id: team,
      team_domain: 'test',
      channel_id: 'C1',
      channel_name: 'general',
      user_id: user,
      user_name: 'u',
      api_app_id: 'A1',
      trigger_id: unique(),
      response_url: responseUrl,
      token: 't',
    })
  }

  /** Sends a form that somebody filled in. */
  function submit(callback: string, values: unknown, { user = 'U1', metadata = '' } = {}) {
    return sendPayload({
      type: 'view_submission',
      trigger_id: unique(),
      team: { id: 'T1', domain: 'test' },
      user: { id: user, team_id: 'T1' },
      view: {
        id: 'V1',
        type: 'modal',
        callback_id: callback,
        private_metadata: metadata,
        state: { values },
      },
    })
  }

  return { deliver, sendEvent, sendForm, sendPayload, command, press, submit }
}
