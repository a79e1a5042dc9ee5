import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { axeViolations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type RunningWorker, startWorker } from '../support/start-worker.ts'

/** A small telephone. */
const viewport = { width: 360, height: 740 }
const slow = 240_000

let worker: RunningWorker
let browser: Browser
let page: Page

beforeAll(async () => {
  worker = await startWorker()
  browser = await launchBrowser()
  page = await (await browser.newContext({ viewport })).newPage()
})
afterAll(async () => {
  await browser?.close()
  await worker?.stop()
})

const summarySchema = z.object({ id: z.string(), url: z.string() })

async function listed(kind: 'jobs' | 'aids' | 'guides') {
  const answer = await (await fetch(`${worker.url}/api/${kind}`)).json()
  return z.record(z.string(), z.array(summarySchema)).parse(answer)[kind] ?? []
}

async function open(path: string) {
  const response = await page.goto(worker.url + path)
  expect(response?.status(), path).toBe(200)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
    viewport.width,
  )
}

describe('every sheet on a small telephone', () => {
  it(
    'a job shows pay, training, ways in, the map of pathways, how to try, and its sources',
    async () => {
      const jobs = await listed('jobs')
      expect(jobs.length).toBeGreaterThanOrEqual(43)
      for (const { url } of jobs) {
        await open(url)
        for (const id of ['salaire', 'formation', 'acces', 'essayer'])
          expect(
            await page.locator(`section[aria-labelledby=${id}] .facts li`).count(),
            `${url}#${id}`,
          ).toBeGreaterThan(0)
        expect(await page.locator('svg.pathway-map text').count(), url).toBeGreaterThan(1)
        expect(await page.locator('.stages li').count(), url).toBeGreaterThan(0)
        expect(await page.locator('.source-list li').count(), url).toBeGreaterThan(0)
      }
    },
    slow,
  )

  it(
    'an aid and a guide stay within the screen and show their sources',
    async () => {
      const sheets = [...(await listed('aids')), ...(await listed('guides'))]
      expect(sheets.length).toBeGreaterThanOrEqual(78)
      for (const { url } of sheets) {
        await open(url)
        expect(await page.locator('.source-list li').count(), url).toBeGreaterThan(0)
      }
    },
    slow,
  )

  it.each(['/territoires', '/fraicheur', '/metiers/tisf', '/metiers', '/aides', '/lexique'])(
    'nothing is wrong with %s for somebody who does not see it, or not well',
    async (path) => {
      await open(path)
      expect(await axeViolations(page)).toEqual([])
    },
  )
})

describe('the pages and the checks say the same', () => {
  it('counts in /healthz what /fraicheur lists', async () => {
    const health = z
      .object({ knowledge: z.object({ jobs: z.number(), aids: z.number(), ended: z.number() }) })
      .parse(await (await fetch(`${worker.url}/healthz`)).json())
    await open('/fraicheur')
    expect(await page.locator('#ended').textContent()).toContain(`(${health.knowledge.ended})`)
    expect(health.knowledge.ended).toBeGreaterThanOrEqual(5)
  })

  it('gives the way from agent de service to nurse in two steps', async () => {
    const answer = await fetch(`${worker.url}/api/pathways?from=agent-de-service-hospitalier&to=infirmier`)
    const { steps } = z
      .object({
        steps: z.array(
          z.object({ to: z.object({ id: z.string() }), source: z.object({ date: z.string() }) }),
        ),
      })
      .parse(await answer.json())
    expect(steps.map(({ to }) => to.id)).toEqual(['aide-soignant', 'infirmier'])
  })
})
