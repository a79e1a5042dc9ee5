import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { replyEnded } from '../support/conversation-page.ts'
import { type SlackStage, startSlackStage } from '../support/slack-stage.ts'

let stage: SlackStage
let browser: Browser
beforeAll(async () => {
  stage = await startSlackStage('case-secret')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

test('a person on a phone shows an advisor their case, and sees at once, where they are, what comes back', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(stage.worker.url)
  await page.getByRole('button', { name: /Trouver un métier/ }).click()
  await replyEnded(page)
  await page.getByRole('button', { name: /collège ou au lycée/ }).click()
  await replyEnded(page)
  await page.getByRole('link', { name: 'Montrer à mon conseiller' }).click()
  await page.getByRole('button', { name: 'Créer mon code' }).click()
  const code = ((await page.locator('.case-code').textContent()) ?? '').replace(' ', '')
  await expect.poll(() => page.getByText('Elle doit l’ouvrir avant').textContent()).toMatch(/\d+ h \d\d\./)
  expect(await axeViolations(page)).toEqual([])

  await page.goto(stage.worker.url)
  const opened = await stage.responseTo(() => stage.command('/dossier', code, { user: 'UADA' }))
  expect(JSON.stringify(opened)).toContain('collège ou au lycée')
  const suggestion = {
    kind: { value: { selected_option: { value: 'job' } } },
    topic: { value: { selected_option: { value: 'job:ambulancier' } } },
    text: { value: { value: 'Vous aimez conduire' } },
  }
  await stage.submit('suggestion', suggestion, { user: 'UADA', metadata: code })

  await page.getByRole('link', { name: 'On vous propose quelque chose : à lire' }).click({ timeout: 20_000 })
  await page.getByRole('link', { name: 'Ambulancier ou ambulancière' }).waitFor()
  expect(await page.locator('[data-case-suggestion]').textContent()).toContain('Vous aimez conduire')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Accepter' }).click()
  await page.getByText('Vous avez accepté le').waitFor()
  await page.goto(stage.worker.url)
  expect(await page.locator('[data-proposals]').textContent()).toBe('')

  await page.goto(`${stage.worker.url}/dossier`)
  await page.getByRole('button', { name: 'Retirer l’accès' }).click()
  await page.getByRole('button', { name: 'Créer mon code' }).waitFor()
  await page.getByText('Vous avez accepté le').waitFor()
  await context.close()
})
