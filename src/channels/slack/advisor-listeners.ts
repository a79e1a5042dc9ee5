import type { App, BlockAction } from '@slack/bolt'
import { endedWording, heardWording } from '../../assistant/heard.ts'
import { threadName } from './advisor-channel.ts'
import { type AnswerParts, attempt } from './answer.ts'
import { plainText } from './plain-text.ts'

const noText = 'Rien n’est parti : la personne ne lit que des mots.'
const noFiles = 'Le fichier ne part pas : la personne ne lit que du texte. Écrivez-le, ou donnez un lien.'

/** What advisors write in the thread of a request goes to the person; everything else in channels is left alone. */
export function listenToAdvisors(app: App, parts: AnswerParts): void {
  const { assistant } = parts

  app.message(async ({ message, client, context, body }) => {
    const isText = message.subtype === undefined || message.subtype === 'thread_broadcast'
    if (!isText && message.subtype !== 'file_share') return
    const { channel, channel_type, thread_ts, text = '' } = message
    if (channel_type === 'im' || !thread_ts || ('bot_id' in message && message.bot_id)) return
    // A mention asks the assistant something, in private.
    if (body.authorizations?.some(({ user_id }) => text.includes(`<@${user_id}>`))) return
    const thread = threadName(context.teamId ?? '', channel, thread_ts)
    const said = plainText(text)
    const heard = await assistant.hearAdvisor(thread, said, body.event_id)
    if (heard === 'unknown') return
    if (heard === 'delivered' && said !== '')
      await client.reactions.add({ channel, timestamp: message.ts, name: 'white_check_mark' }).catch(() => {})
    const problem = heard === 'delivered' ? '' : heardWording[heard]
    const isEmpty = isText && said === ''
    const notes = [problem, isText ? '' : noFiles, isEmpty ? noText : ''].filter((note) => note !== '')
    const user = 'user' in message ? message.user : undefined
    if (notes.length > 0 && user)
      await client.chat.postEphemeral({ channel, user, thread_ts, text: notes.join(' ') })
  })

  app.action<BlockAction>('end_talk', async ({ ack, body, client, context }) => {
    await ack()
    const channel = body.channel?.id
    const ts = body.message?.ts
    if (!channel || !ts) return
    const thread = threadName(context.teamId ?? '', channel, ts)
    const heard = (await attempt(parts, 'slack-end-talk', () => assistant.endTalk(thread))) ?? 'failed'
    const text = heard === 'delivered' ? endedWording : heardWording[heard]
    await client.chat.postMessage({ channel, thread_ts: ts, text })
  })
}
