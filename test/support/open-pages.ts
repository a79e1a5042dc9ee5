import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type WatchedPage, type WebStage, webStage } from './web-stage.ts'

/** The stage of a test file, and pages that are watched: no complaint on the console, no request to elsewhere. */
export type OpenPages = {
  stage: () => WebStage
  open: (path?: string, options?: BrowserContextOptions) => Promise<Page>
  /** A page that is closed after the test, without a look at what it complained about. */
  openUnwatched: (path?: string) => Promise<Page>
  /** Has a page of somewhere else watched in the same way. */
  openElsewhere: (url: string) => Promise<WatchedPage>
}

/** Sets the stage before the tests of a file and clears it after. */
export function openPages(): OpenPages {
  let stage: WebStage | null = null
  let opened: { watched: WatchedPage; isWatched: boolean }[] = []

  beforeAll(async () => {
    stage = await webStage()
  })
  afterAll(() => stage?.close())
  afterEach(async () => {
    const pages = opened
    opened = []
    for (const { watched, isWatched } of pages) {
      await watched.context.close()
      if (!isWatched) continue
      expect(watched.complaints).toEqual([])
      expect([...watched.origins].filter((origin) => !origin.startsWith('http://127.0.0.1:'))).toEqual([])
    }
  })

  function current(): WebStage {
    if (!stage) throw new Error('The stage is set before the tests of the file.')
    return stage
  }

  async function start(url: string, options: BrowserContextOptions, isWatched: boolean) {
    const watched = await current().open({ viewport: { width: 1280, height: 900 }, ...options })
    opened.push({ watched, isWatched })
    await watched.page.goto(url)
    return watched
  }

  return {
    stage: current,
    open: async (path = '/', options = {}) => (await start(current().origin + path, options, true)).page,
    openUnwatched: async (path = '/') => (await start(current().origin + path, {}, false)).page,
    openElsewhere: (url) => start(url, {}, true),
  }
}
