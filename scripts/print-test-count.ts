// Prints `N passed, N failed` from the JSON report that vitest wrote: node scripts/print-test-count.ts report.json
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const reportSchema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

const [path] = process.argv.slice(2)
if (!path) throw new Error('Name the report: node scripts/print-test-count.ts report.json')
const report = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
const failures = report.testResults.map(({ status, assertionResults }) => {
  const failed = assertionResults.filter((test) => test.status === 'failed').length
  // A file that could not even be loaded holds no failed test, and is one failure all the same.
  return status === 'failed' ? Math.max(failed, 1) : failed
})
console.log(`${report.numPassedTests} passed, ${failures.reduce((sum, count) => sum + count, 0)} failed`)
