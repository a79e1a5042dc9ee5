import type { Host } from './host.ts'
import { readNews } from './read-news.ts'

/** Our own page: a cookie that scripts cannot read holds the conversation, and the server shows it on reload. */
export function pageHost(root: HTMLElement): Host {
  return {
    root,
    base: '',
    canGiveFeedback: true,
    send: (fields, signal) =>
      fetch('/', { method: 'POST', headers: { accept: 'text/event-stream' }, body: fields, signal }),
    news: async (after) => readNews(await fetch(`/conversation?${new URLSearchParams({ after })}`)),
    remember: () => {},
    forget: () => root.ownerDocument.querySelector('[data-proposals]')?.remove(),
  }
}
