import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cap-soin-budgets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Random bytes, which do not get smaller when compressed. */
function writeBytes(path: string, kibibytes: number) {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), randomBytes(kibibytes * 1024))
}

function checkBudgets() {
  const script = resolve('scripts/check-budgets.ts')
  return spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' })
}

it('passes when everything fits, and says how much is used', () => {
  writeBytes('dist/assistant/index.js', 400)
  writeBytes('dist/assistant/index.js.map', 900)
  writeBytes('dist/slack/index.js', 300)
  writeBytes('dist/teams/index.js', 300)
  writeBytes('public/build/page.js', 20)
  const { status, stdout } = checkBudgets()
  expect(stdout).toContain('the assistant Worker: 401 of 500 KiB gz, fits')
  expect(stdout).toContain('the script of the pages: 21 of 30 KiB gz, fits')
  expect(status).toBe(0)
})

it('fails when the files of a Worker outgrow its budget together', () => {
  writeBytes('dist/assistant/index.js', 400)
  writeBytes('dist/assistant/index.bin', 200)
  writeBytes('dist/slack/index.js', 300)
  writeBytes('dist/teams/index.js', 300)
  writeBytes('public/build/page.js', 20)
  const { status, stdout } = checkBudgets()
  expect(stdout).toContain('the assistant Worker: 601 of 500 KiB gz, too large')
  expect(status).toBe(1)
})

it('fails when there is nothing to measure', () => {
  writeBytes('dist/assistant/index.js', 1)
  writeBytes('dist/slack/index.js', 1)
  writeBytes('dist/teams/index.js', 1)
  const { status, stderr } = checkBudgets()
  expect(stderr).toContain(
    'the script of the pages: nothing to measure at public/build/*.js. Build it first.',
  )
  expect(status).toBe(1)
})
