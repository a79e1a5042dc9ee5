import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

function countOf(report: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'cap-soin-report-'))
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  const { stdout } = spawnSync(process.execPath, ['scripts/print-test-count.ts', path], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return stdout
}

it.each([
  ['every test that passed', 'passed', ['passed', 'passed'], 2, '2 passed, 0 failed\n'],
  ['every test that failed', 'failed', ['passed', 'failed', 'failed'], 1, '1 passed, 2 failed\n'],
  ['no skipped test', 'passed', ['passed', 'pending'], 1, '1 passed, 0 failed\n'],
  ['a file that could not be loaded as one failure', 'failed', [], 0, '0 passed, 1 failed\n'],
])('counts %s', (_, status, outcomes, numPassedTests, expected) => {
  const assertionResults = outcomes.map((outcome) => ({ status: outcome }))
  expect(countOf({ numPassedTests, testResults: [{ status, assertionResults }] })).toBe(expected)
})
