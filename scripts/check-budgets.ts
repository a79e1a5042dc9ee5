// Fails when what is deployed outgrows its budget. Measures compressed, as it travels.
import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

type Budget = { what: string; files: string; maximumKibibytes: number }

const budgets: Budget[] = [
  // A Worker loads at every cold start: 3 MB is the limit of the free plan, start-up grows long before.
  {
    what: 'the assistant Worker',
    files: 'dist/assistant/**/*.{js,mjs,json,bin,txt,wasm}',
    maximumKibibytes: 500,
  },
  // Bolt comes along whole, but for its server and its socket.
  { what: 'the Slack Worker', files: 'dist/slack/**/*.{js,mjs}', maximumKibibytes: 400 },
  // The Bot Framework SDK comes along whole.
  { what: 'the Teams Worker', files: 'dist/teams/**/*.{js,mjs}', maximumKibibytes: 600 },
  // The page works without its script; on a slow phone it must not wait for it either.
  { what: 'the script of the pages', files: 'public/build/*.js', maximumKibibytes: 30 },
]

function exceeds({ what, files, maximumKibibytes }: Budget): boolean {
  const paths = globSync(files)
  if (paths.length === 0) {
    console.error(`${what}: nothing to measure at ${files}. Build it first.`)
    return true
  }
  const bytes = paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)
  const kibibytes = Math.ceil(bytes / 1024)
  const verdict = kibibytes > maximumKibibytes ? 'too large' : 'fits'
  console.log(`${what}: ${kibibytes} of ${maximumKibibytes} KiB gz, ${verdict}`)
  return kibibytes > maximumKibibytes
}

if (budgets.map(exceeds).includes(true)) process.exit(1)
