import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { buildPage } from '../../scripts/build-page.ts'
import { createWebApp } from '../../src/channels/web/web-app.ts'
import { launchBrowser } from './browser.ts'
import { scriptedAssistant } from './scripted-assistant.ts'
import { type Served, serve } from './serve.ts'
import { webDependencies } from './web-dependencies.ts'

/** A page that remembers what it complained about and what it fetched. */
export type WatchedPage = { page: Page; context: BrowserContext; complaints: string[]; origins: Set<string> }

export type WebStage = {
  origin: string
  /** A page of another site, with this HTML; it says no encoding, as some do. */
  otherSite: (html: string) => Promise<Served>
  open: (options?: BrowserContextOptions) => Promise<WatchedPage>
  /** Lets the slow reply give its next sentence; resolves once it had asked for it. */
  nextSentence: () => Promise<void>
  close: () => Promise<void>
}

/** The web channel over real HTTP with a scripted assistant, and a browser with a new profile for each page. */
export async function webStage(): Promise<WebStage> {
  const folder = await mkdtemp(join(tmpdir(), 'cap-soin-page-'))
  await buildPage(folder)
  const waiting: (() => void)[] = []
  const asset = async (path: string) => {
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript'
    const content = await readFile(join(folder, path.replace('/build/', '')), 'utf8')
    return new Response(content, { headers: { 'content-type': type } })
  }
  const app = createWebApp(
    webDependencies({
      asset,
      newId: () => crypto.randomUUID(),
      assistant: scriptedAssistant(() => new Promise((resolve) => waiting.push(resolve))),
    }),
  )
  const served = await serve((request) => {
    const { pathname } = new URL(request.url)
    return pathname.startsWith('/build/') ? asset(pathname) : app.fetch(request)
  })
  const browser = await launchBrowser()

  return {
    origin: served.origin,
    otherSite: (html) => serve(() => new Response(html, { headers: { 'content-type': 'text/html' } })),
    async open(options) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const complaints: string[] = []
      const origins = new Set<string>()
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin)
      })
      return { page, context, complaints, origins }
    },
    async nextSentence() {
      while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
      waiting.shift()?.()
    },
    async close() {
      await browser.close()
      await served.close()
      await rm(folder, { recursive: true })
    },
  }
}
