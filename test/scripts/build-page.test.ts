import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPage } from '../../scripts/build-page.ts'

let folder = ''
let size = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cap-soin-build-'))
  size = await buildPage(folder)
})
afterAll(() => rm(folder, { recursive: true }))

it('keeps the page script within its budget', () => {
  expect(size).toBeGreaterThan(5 * 1024)
  expect(size).toBeLessThan(30 * 1024)
})

it('writes a script that any page can read, whatever its encoding', async () => {
  const script = await readFile(join(folder, 'page.js'), 'utf8')
  expect(script.match(/[^\p{ASCII}]/gu)).toBeNull()
})

it('writes one stylesheet that fetches nothing', async () => {
  const style = await readFile(join(folder, 'style.css'), 'utf8')
  expect(style).toContain('.composer')
  expect(style).not.toMatch(/@import|url\(/)
})
