import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { situations } from '../aids/situations.ts'
import { axeViolations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { lastReply, replyEnded, say } from '../support/conversation-page.ts'
import { expectSimulated } from '../support/expect-simulated.ts'
import { post } from '../support/http-talk.ts'
import { type RunningWorker, startWorker } from '../support/start-worker.ts'

let worker: RunningWorker
let browser: Browser
beforeAll(async () => {
  worker = await startWorker({ ALLOW_DATE_OVERRIDE: '1' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await worker?.stop()
})

test('every situation of the table gets over HTTP, in workerd, what the facts say', async () => {
  for (const situation of situations)
    await expectSimulated((path, body) => post(worker.url + path, body), situation)
})

test('an employer on a phone says one sentence, answers the rest, and has the aids, the page and the calendar', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${worker.url}/employeurs`)
  await page.getByRole('button', { name: 'Calculer mes aides pour une embauche' }).click()
  await lastReply(page).getByText('Quel contrat voulez-vous signer').waitFor()
  await say(page, 'on est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars 2030')
  await lastReply(page).getByText('J’ai compris').waitFor()
  await replyEnded(page)
  expect(await lastReply(page).textContent()).toContain('80 salariés')

  const question = () => lastReply(page).locator('form[data-question]')
  for (let step = 0; step < 8 && (await question().count()) > 0; step++) {
    const asked = await question().locator('legend').textContent()
    const label = asked?.includes('RQTH') ? 'Non' : asked?.includes('âge') ? 'De 18 à 20 ans' : null
    await (label
      ? question().getByRole('button', { name: label, exact: true })
      : question().locator('button.choice').first()
    ).click()
    await replyEnded(page)
  }
  const outcome = lastReply(page)
  expect(await outcome.textContent()).toMatch(/environ [\d\s]+ € la première année/)
  expect(await axeViolations(page)).toEqual([])

  const basis = outcome.locator('details.basis').first()
  expect(await basis.locator('ul').last().isVisible()).toBe(false)
  await basis.locator('summary').click()
  expect(await basis.textContent()).toMatch(/L6243-1/)

  const calendar = await outcome.getByRole('link', { name: /agenda/ }).getAttribute('href')
  const file = await fetch(worker.url + calendar)
  expect(file.headers.get('content-type')).toContain('text/calendar')
  expect(await file.text()).toContain('BEGIN:VEVENT')

  await outcome.getByRole('link', { name: /à imprimer/ }).click()
  await page.getByRole('heading', { name: 'Mes aides pour cette embauche' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('Les aides dont une condition manque')
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await context.close()
})

test('without JavaScript the path goes on by forms', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${worker.url}/employeurs`)
  await page.getByRole('button', { name: 'Calculer mes aides pour une embauche' }).click()
  await page.getByRole('button', { name: 'Un CDI' }).click()
  await page.getByRole('button', { name: 'Un particulier, à mon domicile' }).click()
  expect(await page.locator('form.question legend').last().textContent()).toMatch(/\?$/)
  await context.close()
})
