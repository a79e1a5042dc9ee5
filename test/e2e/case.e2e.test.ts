import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { replyEnded } from '../support/conversation-page.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts'
import { slackDelivery, unique } from '../support/slack-delivery.ts'
import { otherWorkers, type RunningWorker, startWorker } from '../support/start-worker.ts'

const secret = 'case-secret'
let slack: FakeSlack
let worker: RunningWorker
let browser: Browser
beforeAll(async () => {
  slack = await startFakeSlack()
  worker = await startWorker(
    { SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: 'xoxb-test', SLACK_API_URL: slack.apiUrl },
    otherWorkers,
  )
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await worker?.stop()
  await slack?.close()
})

const { sendForm, sendPayload } = slackDelivery(() => worker.url, secret)

test('a person on a phone shows an advisor their case, and sees at once, where they are, what comes back', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(worker.url)
  await page.getByRole('button', { name: /Trouver un métier/ }).click()
  await replyEnded(page)
  await page.getByRole('button', { name: /collège ou au lycée/ }).click()
  await replyEnded(page)
  await page.getByRole('link', { name: 'Montrer à mon conseiller' }).click()
  await page.getByRole('button', { name: 'Créer mon code' }).click()
  const code = ((await page.locator('.case-code').textContent()) ?? '').replace(' ', '')
  await expect.poll(() => page.getByText('Elle doit l’ouvrir avant').textContent()).toMatch(/\d+ h \d\d\./)
  expect(await axeViolations(page)).toEqual([])

  await page.goto(worker.url)
  await sendForm('commands', {
    command: '/dossier',
    text: code,
    team_id: 'T1',
    team_domain: 'test',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: 'UADA',
    user_name: 'u',
    api_app_id: 'A1',
    trigger_id: unique(),
    response_url: slack.responseUrl,
    token: 't',
  })
  await expect
    .poll(() => JSON.stringify(slack.responses), { timeout: 15_000 })
    .toContain('collège ou au lycée')
  await sendPayload({
    type: 'view_submission',
    trigger_id: unique(),
    team: { id: 'T1', domain: 'test' },
    user: { id: 'UADA', team_id: 'T1' },
    view: {
      id: 'V1',
      type: 'modal',
      callback_id: 'suggestion',
      private_metadata: code,
      state: {
        values: {
          kind: { value: { selected_option: { value: 'job' } } },
          topic: { value: { selected_option: { value: 'job:ambulancier' } } },
          text: { value: { value: 'Vous aimez conduire' } },
        },
      },
    },
  })

  await page.getByRole('link', { name: 'On vous propose quelque chose : à lire' }).click({ timeout: 20_000 })
  await page.getByRole('link', { name: 'Ambulancier ou ambulancière' }).waitFor()
  expect(await page.locator('[data-case-suggestion]').textContent()).toContain('Vous aimez conduire')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Accepter' }).click()
  await page.getByText('Vous avez accepté le').waitFor()
  await page.goto(worker.url)
  expect(await page.locator('[data-proposals]').textContent()).toBe('')

  await page.goto(`${worker.url}/dossier`)
  await page.getByRole('button', { name: 'Retirer l’accès' }).click()
  await page.getByRole('button', { name: 'Créer mon code' }).waitFor()
  await page.getByText('Vous avez accepté le').waitFor()
  await context.close()
})
