import type { App } from '@slack/bolt'
import type { AnswerParts } from './answer.ts'
import { sheetPreview } from './sheet-preview.ts'

/** More addresses in one message are a list, and need no preview. */
const mostUnfurled = 3

/** Shows what stands behind addresses of ours that somebody writes. */
export function listenToLinks(app: App, { assistant, origin }: AnswerParts): void {
  app.event('link_shared', async ({ event, client }) => {
    const ours = event.links.filter(({ url }) => url.startsWith(`${origin}/`)).slice(0, mostUnfurled)
    const found = await Promise.all(ours.map(async ({ url }) => [url, await assistant.sheetAt(url)] as const))
    const unfurls = Object.fromEntries(
      found.flatMap(([url, sheet]) => (sheet ? [[url, sheetPreview(sheet, url)]] : [])),
    )
    if (Object.keys(unfurls).length > 0)
      await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls })
  })
}
