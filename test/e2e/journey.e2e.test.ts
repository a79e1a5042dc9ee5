import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { lastReply, messageField, replyEnded, say } from '../support/conversation-page.ts'
import { startFakeFranceTravail } from '../support/fake-france-travail.ts'
import { startFakeImmersionFacilitee } from '../support/fake-immersion-facilitee.ts'
import { type RunningWorker, startWorker } from '../support/start-worker.ts'

/** The whole product as it is deployed: real workerd, real content, services that keep the public contracts. */
let worker: RunningWorker
let browser: Browser
let closeServices: () => Promise<unknown>

beforeAll(async () => {
  const [offers, immersions] = await Promise.all([startFakeFranceTravail(), startFakeImmersionFacilitee()])
  closeServices = () => Promise.all([offers.close(), immersions.close()])
  worker = await startWorker({
    FRANCE_TRAVAIL_CLIENT_ID: 'test-client',
    FRANCE_TRAVAIL_CLIENT_SECRET: 'test-secret',
    FRANCE_TRAVAIL_TOKEN_URL: offers.tokenUrl,
    FRANCE_TRAVAIL_BASE_URL: offers.baseUrl,
    IMMERSION_FACILITEE_API_KEY: 'test-if-key',
    IMMERSION_FACILITEE_BASE_URL: immersions.baseUrl,
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await worker.stop()
  await closeServices()
})

async function open(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(worker.url)
  return page
}

/** Presses the button of the pending question, then waits for the reply. */
async function press(page: Page, label: string) {
  await lastReply(page).getByRole('button', { name: label, exact: true }).click()
  await replyEnded(page)
}

/** Says something and waits for the whole reply. */
async function tell(page: Page, text: string) {
  const before = await page.locator('.person').count()
  await say(page, text)
  await expect.poll(() => page.locator('.person').count(), { timeout: 20_000 }).toBeGreaterThan(before)
  await replyEnded(page)
}

/** What the last reply asks. */
function asked(page: Page) {
  return lastReply(page).locator('.question legend, .question [data-legend]')
}

it('a young person goes from the first question to three jobs and offers near her, with questions in between', async () => {
  const page = await open()
  await page.getByRole('button', { name: /Trouver un métier/ }).click()
  await asked(page).getByText('Où en êtes-vous').waitFor()
  await press(page, 'Au collège ou au lycée')
  await tell(page, '17 ans')
  await asked(page).getByText('plus haut diplôme').waitFor()

  await tell(page, 'c payé cb aide soignante ?')
  expect(await lastReply(page).textContent()).toContain('brut par mois')
  await asked(page).getByText('plus haut diplôme').waitFor()
  await tell(page, 'et les horaires ?')
  expect(await lastReply(page).textContent()).toMatch(/week-ends|nuits/)
  await asked(page).getByText('plus haut diplôme').waitFor()

  await press(page, 'Pas de diplôme, ou le brevet')
  await tell(page, 'les personnes âgées et les personnes handicapées')
  await tell(page, 'aider au quotidien')
  for (let step = 0; step < 14; step++) {
    if ((await asked(page).count()) === 0) break
    const question = (await asked(page).textContent()) ?? ''
    if (question.includes('quelle ville')) await tell(page, 'Lille')
    else if (question.includes('horaires')) await press(page, 'Certains week-ends, mais pas la nuit')
    else if (question.includes('laver')) await press(page, 'Oui')
    else if (question.includes('former')) await press(page, 'Environ un an')
    else await press(page, 'Passer')
  }

  const outcome = lastReply(page)
  await expect.poll(() => outcome.getByRole('heading', { level: 4 }).count()).toBeGreaterThanOrEqual(3)
  const text = (await outcome.textContent()) ?? ''
  expect(text).toContain('Aide-soignant ou aide-soignante')
  expect(text).toMatch(/Vous voulez être auprès de personnes âgées/)
  expect(text).toContain('Lille')
  expect(await outcome.locator('a[href*="candidat.francetravail.fr"]').count()).toBeGreaterThan(0)
  expect(await outcome.locator('a[href*="immersion-facile.beta.gouv.fr"]').count()).toBeGreaterThan(0)

  await tell(page, 'en fait j’ai 18 ans')
  expect(await lastReply(page).textContent()).toContain('18 ans ou plus')

  await page.reload()
  expect(await page.locator('.reply').count()).toBeGreaterThan(10)
  expect(await lastReply(page).textContent()).toContain('18 ans ou plus')

  await tell(page, 'combien gagne une aide soignante')
  await lastReply(page).getByText('D’où vient cette réponse').click()
  const source = lastReply(page).locator('a[href^="/metiers/aide-soignant#salaire"]').first()
  const href = (await source.getAttribute('href')) ?? ''
  const sheet = await page.context().newPage()
  await sheet.goto(worker.url + href)
  expect(await sheet.locator('#salaire').isVisible()).toBe(true)

  const [summary] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: /Imprimer ou partager/ }).click(),
  ])
  await summary.waitForURL(/\/parcours\//)
  expect(await summary.locator('main').textContent()).toContain('18 ans ou plus')
  const link = summary.url()

  await page.getByText('Effacer ma conversation').click()
  await page.getByRole('button', { name: 'Oui, tout effacer' }).click()
  await lastReply(page).getByText('Votre conversation est effacée').waitFor()
  await page.reload()
  expect(await page.locator('.person').count()).toBe(0)
  expect((await fetch(link)).status).toBe(404)
}, 180_000)

it('says how to get help before anything else, and the talk goes on', async () => {
  const page = await open()
  await tell(page, 'jen peu plus jveux en finir')
  const help = lastReply(page).locator('a[href="tel:3114"]')
  expect(await help.isVisible()).toBe(true)
  await tell(page, 'merci')
  expect(await messageField(page).isEnabled()).toBe(true)
}, 60_000)
