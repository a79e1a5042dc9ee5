import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { lastReply, replyEnded, say } from '../support/conversation-page.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts'
import { serve } from '../support/serve.ts'
import { slackDelivery, unique } from '../support/slack-delivery.ts'
import { otherWorkers, type RunningWorker, startWorker } from '../support/start-worker.ts'

const secret = 'handover-secret'
let slack: FakeSlack
let worker: RunningWorker
let browser: Browser
beforeAll(async () => {
  slack = await startFakeSlack()
  worker = await startWorker(
    {
      SLACK_SIGNING_SECRET: secret,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_API_URL: slack.apiUrl,
      ADVISORS_CHANNEL: 'slack:T1/C9',
    },
    otherWorkers,
  )
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await worker?.stop()
  await slack?.close()
})
beforeEach(() => {
  slack.forget()
})

const { sendEvent, press } = slackDelivery(() => worker.url, secret)
const inThread = (ts: string, text: string, more: Record<string, unknown> = {}) =>
  sendEvent({
    type: 'message',
    channel: 'C9',
    channel_type: 'group',
    user: 'UADA',
    ts: `${Date.now() / 1000}`,
    thread_ts: ts,
    text,
    ...more,
  })
const textOfCall = (index: number) => JSON.stringify(slack.calls[index]?.body)
const posted = () => slack.calls.filter(({ method }) => method === 'chat.postMessage')

/** The time of the first message that the fake Slack gave out since the last test: the thread of the request. */
async function requestedThread(page: Page, address = worker.url): Promise<string> {
  await page.goto(address)
  await say(page, 'je veux parler à quelqu’un')
  await replyEnded(page)
  const before = slack.messages()
  await page.getByRole('button', { name: 'Oui, transmettre ma demande' }).click()
  await lastReply(page).getByText('C’est transmis').waitFor()
  return slack.timeOf(before + 1)
}

test('a person on a phone talks with an advisor in a Slack thread, in both directions, until it ends', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const thread = await requestedThread(page)
  expect(posted()).toHaveLength(1)
  expect(posted()[0]?.body).toMatchObject({ channel: 'C9' })
  expect(textOfCall(0)).toContain('Une personne demande à parler à quelqu’un')

  await say(page, 'Je viens d’avoir 17 ans, je peux faire aide-soignante ?')
  await lastReply(page).getByText('Votre message est transmis').waitFor()
  expect(posted()[1]?.body).toMatchObject({ channel: 'C9', thread_ts: thread })
  expect(JSON.stringify(posted()[1]?.body)).toContain('17 ans')

  const answer = unique()
  const body = 'Oui &amp; dès 17 ans. Voir <https://example.org/ifas|l’école>.'
  await inThread(thread, body)
  await lastReply(page).getByText('Une personne vous répond').waitFor({ timeout: 15_000 })
  expect(await lastReply(page).textContent()).toContain('Oui & dès 17 ans')
  expect(
    await lastReply(page)
      .getByRole('link', { name: /example\.org/ })
      .count(),
  ).toBe(1)
  expect(await page.locator('[data-status]').textContent()).toContain('Une personne vous répond')
  expect(await axeViolations(page)).toEqual([])
  expect(slack.calls.some(({ method }) => method === 'reactions.add')).toBe(true)

  // What is not for the person does not reach them: mentions of the bot, other bots, other threads.
  await inThread(thread, '<@UBOT> combien gagne un AES ?')
  await inThread(thread, 'je suis un robot', { bot_id: 'B1' })
  await inThread('1.1', 'un autre fil')
  await inThread(thread, 'Bonne chance !', { event_ts: answer })
  await lastReply(page).getByText('Bonne chance !').waitFor({ timeout: 15_000 })
  const shown = await page.locator('[data-log]').textContent()
  for (const hidden of ['combien gagne', 'robot', 'autre fil']) expect(shown).not.toContain(hidden)

  const files = (ts: string) => inThread(ts, '', { subtype: 'file_share', files: [{ id: 'F1' }] })
  const notes = () => slack.calls.filter(({ method }) => method === 'chat.postEphemeral')
  await files('1.1')
  await files(thread)
  await expect.poll(notes).toHaveLength(1)
  expect(notes()[0]?.body).toMatchObject({ user: 'UADA', thread_ts: thread })

  // Each turn stands there once, as on a page that is loaded anew.
  const isOnce = async () => {
    const names = await page
      .locator('[data-turn]')
      .evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-turn')))
    expect(new Set(names).size).toBe(names.length)
    return names.length
  }
  const shownTurns = await isOnce()
  await page.reload()
  await page.getByText('Bonne chance !').waitFor()
  expect(await isOnce()).toBe(shownTurns)
  await page.getByRole('button', { name: 'Terminer l’échange' }).click()
  await lastReply(page).getByText('Votre échange est terminé').waitFor()
  expect(JSON.stringify(posted().at(-1)?.body)).toContain('La personne a terminé l’échange')
  await say(page, 'Combien gagne un AES ?')
  await lastReply(page).getByText('brut par mois').first().waitFor()

  await inThread(thread, 'Encore un mot')
  await expect
    .poll(() => slack.calls.findLast(({ method }) => method === 'chat.postEphemeral')?.body.text)
    .toContain('ne lit plus ce fil')
  await context.close()
})

test('an answer that comes while the person looks at another tab is marked in the title', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  // A browser without a screen never hides a page: it is told that it is hidden.
  await page.addInitScript(() => {
    let state = 'visible'
    Object.defineProperty(document, 'visibilityState', {
      get: () => state,
      set: (next: string) => {
        state = next
        document.dispatchEvent(new Event('visibilitychange'))
      },
    })
  })
  const thread = await requestedThread(page)
  const title = await page.title()
  await page.evaluate("document.visibilityState = 'hidden'")
  await inThread(thread, 'Me voilà')
  await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Réponse reçue')
  await page.evaluate("document.visibilityState = 'visible'")
  expect(await page.title()).toBe(title)
  expect(await lastReply(page).textContent()).toContain('Me voilà')
  await context.close()
})

test('an answer that crosses a message, or follows one that did not pass, is shown too', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const thread = await requestedThread(page)
  // No look for news comes between the answer and the next message.
  await page.route('**/conversation?*', (route) => route.abort())
  await inThread(thread, 'Je vous lis')
  await expect.poll(() => slack.calls.some(({ method }) => method === 'reactions.add')).toBe(true)
  slack.answerWith('chat.postMessage', () => Response.json({ ok: false, error: 'internal_error' }))
  await say(page, 'Il y a quelqu’un ?')
  await lastReply(page).getByText('n’est pas parti').waitFor()
  slack.forget()
  await page.unroute('**/conversation?*')
  await page.getByText('Je vous lis', { exact: true }).waitFor({ timeout: 15_000 })
  await context.close()
})

test('a widget on another site shows the answer as well', async () => {
  const html = `<script src="${worker.url}/embed.js"></script><cap-soin-chat></cap-soin-chat>`
  const site = await serve(() => new Response(html, { headers: { 'content-type': 'text/html' } }))
  const context = await browser.newContext()
  const page = await context.newPage()
  const thread = await requestedThread(page, site.origin)
  await inThread(thread, 'Bonjour depuis l’agence')
  await page.getByRole('heading', { name: 'Une personne vous répond' }).waitFor({ timeout: 15_000 })
  expect(await lastReply(page).textContent()).toContain('Bonjour depuis l’agence')
  await context.close()
  await site.close()
})

test('an advisor ends it by a button; without JavaScript the person sees it on the next page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(worker.url)
  await page.getByRole('textbox', { name: 'Votre message' }).fill('je veux parler à quelqu’un')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  const before = slack.messages()
  await page.getByRole('button', { name: 'Oui, transmettre ma demande' }).click()
  const thread = slack.timeOf(before + 1)
  await press({ user: 'UADA', channel: 'C9', ts: thread, action: 'end_talk' })
  await expect.poll(() => JSON.stringify(posted().at(-1)?.body)).toContain('La personne est prévenue')
  await page.getByRole('link', { name: 'Voir s’il y a une réponse' }).click()
  expect(await lastReply(page).textContent()).toContain('a terminé l’échange')
  await context.close()
})
