import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const name = 'conversation'

/** The id of this browser's conversation, or null. Only our own pages use it; the API never does. */
export function readConversationCookie(context: Context): string | null {
  const value = getCookie(context, name)
  return value && /^[\w.:-]{1,100}$/.test(value) ? value : null
}

/** @param days how long the conversation itself is kept */
export function writeConversationCookie(context: Context, id: string, days: number): void {
  const secure = new URL(context.req.url).protocol === 'https:'
  setCookie(context, name, id, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: days * 86_400, secure })
}

export function eraseConversationCookie(context: Context): void {
  deleteCookie(context, name, { path: '/' })
}
