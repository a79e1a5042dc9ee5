import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Measured } from './load.ts'
import type { Size } from './search-and-places.ts'
import { median, quantile } from './statistics.ts'

/** One line of the table; `bare` is the same on the bare Hono route. */
export type Row = { measure: string; assistant: string; bare?: string }

const readmePath = 'README.md'
const start = '<!-- bench -->'
const end = '<!-- /bench -->'

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
export const precise = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2 })

export const count = (value: number) => whole.format(value)
const milliseconds = (value: number) => `${(value < 100 ? precise : whole).format(value)} ms`
export const medianOf = (samples: readonly number[]) => milliseconds(median(samples))
export const spread = (samples: readonly number[]) =>
  `${medianOf(samples)} · ${milliseconds(quantile(samples, 0.99))}`
export const size = ({ raw, compressed }: Size) => `${kibibytes(raw)} · ${kibibytes(compressed)}`

/** Answers a second; refusals are told, because they cost less than answers. */
export function perSecond({ latencies, failures, seconds }: Measured): string {
  const rate = count(latencies.length / seconds)
  return failures > 0 ? `${rate} (dont ${count(failures / seconds)} refus)` : rate
}

function kibibytes(bytes: number): string {
  return `${count(bytes / 1024)} Kio`
}

/** What was measured, when and on what. */
export function reportOf(rows: readonly Row[], setting: string): string {
  const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' }).format(new Date())
  const memory = count(totalmem() / 1024 ** 3)
  return [
    `Mesuré le ${day} par \`npm run bench\`, sur ${cpus().length} cœurs (${cpus()[0]?.model.trim()}), ${memory} Gio de mémoire, Node ${process.versions.node}. ${setting}`,
    '',
    '| Mesure | Cap Soin | Route Hono nue |',
    '|---|--:|--:|',
    ...rows.map(({ measure, assistant, bare = '' }) => `| ${measure} | ${assistant} | ${bare} |`),
  ].join('\n')
}

/**
 * Puts the report between its marks in the README.
 * @throws Error when the marks are not there
 */
export function writeInReadme(report: string): void {
  const text = readFileSync(readmePath, 'utf8')
  const [before, rest] = text.split(start)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`${readmePath} has no ${start} ... ${end} to put the table in.`)
  writeFileSync(readmePath, `${before}${start}\n${report}\n${end}${after}`)
}
