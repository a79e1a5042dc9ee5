import { turnFromForm } from '../view/turn-form.ts'
import type { Host } from './host.ts'
import { readNews } from './read-news.ts'
import { type SavedConversation, saveConversation } from './saved-conversation.ts'

type EmbedOptions = { base: string; audience: string | null; saved: SavedConversation | null }

/** Another site: no cookie; this tab's session storage keeps the conversation until the tab is closed. */
export function embedHost(root: ShadowRoot, { base, audience, saved }: EmbedOptions): Host {
  let conversation = saved
  return {
    root,
    base,
    canGiveFeedback: false,
    send(fields, signal) {
      const read = turnFromForm(fields)
      const turn = {
        ...(read.kind === 'turn' && read.input),
        ...(conversation && { conversationId: conversation.id }),
        ...(audience && { audience }),
        turnId: fields.get('turnId'),
      }
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(turn)
      return fetch(`${base}/api/chat`, { method: 'POST', credentials: 'omit', headers, body, signal })
    },
    async news(after) {
      if (!conversation) return []
      const path = `/api/conversations/${conversation.id}?${new URLSearchParams({ after })}`
      return readNews(await fetch(base + path, { credentials: 'omit' }))
    },
    remember(turn, conversationId) {
      const id = conversationId ?? conversation?.id
      if (id === undefined) return
      conversation = { id, turns: [...(conversation?.turns ?? []), turn].slice(-30) }
      saveConversation(conversation)
    },
    forget() {
      conversation = null
      saveConversation(null)
    },
  }
}
