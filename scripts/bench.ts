// npm run bench: measures the assistant on this machine, over loopback only, in about two minutes, and prints one table,
// in French for the README. With --write it also puts the table there.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { measureAids } from './bench/aid-evaluation.ts'
import { timeBeyondModel } from './bench/beyond-model.ts'
import { timeStream } from './bench/first-sentence.ts'
import { measuredSeconds, measureTurns } from './bench/measure-turns.ts'
import {
  count,
  medianOf,
  perSecond,
  precise,
  type Row,
  reportOf,
  size,
  spread,
  writeInReadme,
} from './bench/report.ts'
import { knownQuestions, readCompiled, timePlaces, timeSearch } from './bench/search-and-places.ts'
import { measureScale, packCopies } from './bench/search-scale.ts'
import { timeAcknowledgements } from './bench/slack-acknowledgement.ts'
import { quotedQuestions, repeated, roundOf, walkOrientation } from './bench/turn-bodies.ts'
import { bundle, run, type WorkerBundle } from './bench/wrangler.ts'

const assistant: WorkerBundle = {
  configuration: 'wrangler.toml',
  folder: 'dist/assistant',
  script: 'index.js',
}
const bareHono: WorkerBundle = {
  configuration: 'scripts/bench/wrangler.toml',
  folder: 'dist/bare-hono',
  script: 'bare-hono.js',
}
const search: WorkerBundle = {
  configuration: 'scripts/bench/search.wrangler.toml',
  folder: 'dist/search',
  script: 'search-worker.js',
}
const aids: WorkerBundle = {
  configuration: 'scripts/bench/aids.wrangler.toml',
  folder: 'dist/aids',
  script: 'aids-worker.js',
}
const copies = [1, 10, 100]
const firstTurn = JSON.stringify({ text: 'Combien gagne un aide-soignant ?' })
const starts = 5
const questionsTried = 100
const oneConnection = 1
const manyConnections = 8

step('build', build)
const { content, index, sizes } = readCompiled()
const questions = knownQuestions(content)
const rows: Row[] = [
  ...(await step('turns and streams', measureRunning)),
  ...(await step('first sentence beyond the model', measureBeyondModel)),
  ...(await step('starts', measureStarts)),
  ...(await step('search and places', measureLookups)),
  ...(await step('search at 1, 10 and 100 times the passages', measureScales)),
  ...(await step('aids of a situation', measureEvaluations)),
  ...(await step('acknowledgements to Slack', measureAcknowledgements)),
  ...step('sizes', measureSizes),
]
const report = reportOf(
  rows,
  `Les deux Workers tournent dans \`wrangler dev\`, sans sa trace locale : son relais compte des deux côtés. Débits et durées : ${measuredSeconds} s par mesure, en rondes alternées.`,
)
console.log(report)
if (process.argv.includes('--write')) writeInReadme(report)

/** Says what is being done, apart from the table. */
function step<Result>(what: string, work: () => Result): Result {
  console.error(`bench: ${what}`)
  return work()
}

/** Everything that is measured, as it is deployed. */
function build(): void {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('The build failed: run "npm run build" to see why.')
  for (const worker of [assistant, bareHono, search, aids]) {
    rmSync(worker.folder, { recursive: true, force: true })
    bundle(worker)
  }
}

async function measureRunning(): Promise<Row[]> {
  const running = await run(assistant, firstTurn)
  try {
    const bare = await run(bareHono, firstTurn)
    try {
      const quoted = await quotedQuestions(running.url, questions.slice(0, questionsTried))
      return [
        ...(await measureBeside(running.url, bare.url, quoted)),
        await measureStream(running.url, quoted),
      ]
    } finally {
      await bare.stop()
    }
  } finally {
    await running.stop()
  }
}

async function measureBeside(url: string, bareUrl: string, quoted: readonly string[]): Promise<Row[]> {
  const choices = repeated(await walkOrientation(url))
  const targets = {
    choice: { url, nextBody: choices },
    quote: { url, nextBody: roundOf(quoted.map((text) => ({ text }))) },
    bare: { url: bareUrl, nextBody: choices },
  }
  const alone = await measureTurns(targets, oneConnection)
  const crowded = await measureTurns(targets, manyConnections)
  const rate = (measure: string, target: 'choice' | 'quote'): Row => ({
    measure: `${measure} par seconde, ${manyConnections} connexions`,
    assistant: perSecond(crowded[target]),
    bare: perSecond(crowded.bare),
  })
  const duration = (measure: string, target: 'choice' | 'quote'): Row => ({
    measure: `${measure}, ${oneConnection} connexion, médiane · p99`,
    assistant: spread(alone[target].latencies),
    bare: spread(alone.bare.latencies),
  })
  return [
    rate('Tours à choix', 'choice'),
    rate('Réponses citées', 'quote'),
    duration('Tour à choix', 'choice'),
    duration('Réponse citée', 'quote'),
  ]
}

async function measureStream(url: string, quoted: readonly string[]): Promise<Row> {
  const firstSentences: number[] = []
  for (const question of quoted) {
    const time = await timeStream(url, question)
    if (time !== null) firstSentences.push(time)
  }
  const measure = `Première phrase de \`/api/chat\`, médiane · p99 (${count(firstSentences.length)} questions)`
  return { measure, assistant: spread(firstSentences) }
}

async function measureBeyondModel(): Promise<Row[]> {
  const times = await timeBeyondModel(questions.slice(0, questionsTried))
  const measure = `Première phrase écrite par un modèle local, au-delà du temps du modèle, médiane · p99 (${count(times.length)} réponses)`
  return [{ measure, assistant: spread(times) }]
}

/** Both Workers by turns, from process start to first answer. */
async function measureStarts(): Promise<Row[]> {
  const times: { assistant: number[]; bare: number[] } = { assistant: [], bare: [] }
  for (let start = 0; start < starts; start++) {
    times.bare.push(await timeStart(bareHono))
    times.assistant.push(await timeStart(assistant))
  }
  const measure = `Démarrage, du lancement de \`wrangler dev\` à la première réponse, médiane de ${starts}`
  return [{ measure, assistant: medianOf(times.assistant), bare: medianOf(times.bare) }]
}

async function timeStart(worker: WorkerBundle): Promise<number> {
  const { firstAnswerMilliseconds, stop } = await run(worker, firstTurn)
  await stop()
  return firstAnswerMilliseconds
}

async function measureLookups(): Promise<Row[]> {
  const { searches, loads } = await timeSearch(content, index, questions)
  const places = await timePlaces()
  return [
    {
      measure: `Recherche dans les fiches, médiane · p99 (${count(searches.length)} questions)`,
      assistant: spread(searches),
    },
    { measure: 'Chargement de l’index, médiane · p99', assistant: spread(loads) },
    { measure: `Recherche d’un lieu, médiane · p99 (${places.length} lieux)`, assistant: spread(places) },
  ]
}

async function measureScales(): Promise<Row[]> {
  const packed = copies.map((times) => packCopies(content, times))
  const asked = questions.filter((_, at) => at % 10 === 0)
  const running = await run(search, firstTurn)
  try {
    const rows: Row[] = []
    for (const each of packed) {
      const { passages, bytes, load, searches } = await measureScale(running.url, each, asked)
      rows.push({
        measure: `Dans workerd, ${count(passages)} passages (${precise.format(bytes / 2 ** 20)} Mio) : chargement ${precise.format(load)} ms ; recherche, médiane · p99 (${asked.length} questions)`,
        assistant: spread(searches),
      })
    }
    return rows
  } finally {
    await running.stop()
  }
}

async function measureEvaluations(): Promise<Row[]> {
  const running = await run(aids, firstTurn)
  try {
    const { load, evaluations } = await measureAids(running.url, content)
    return [
      {
        measure: `Dans workerd, toutes les aides d’une situation (${count(evaluations.length)}), règles prêtes en ${precise.format(load)} ms, médiane · p99`,
        assistant: spread(evaluations),
      },
    ]
  } finally {
    await running.stop()
  }
}

async function measureAcknowledgements(): Promise<Row[]> {
  const times = await timeAcknowledgements(questions.slice(0, questionsTried))
  const measure = `Accusé de réception à Slack pendant qu’un modèle se tait, médiane · p99 (${count(times.length)} messages)`
  return [{ measure, assistant: spread(times) }]
}

function measureSizes(): Row[] {
  const { stdout } = spawnSync(process.execPath, ['scripts/check-budgets.ts'], { encoding: 'utf8' })
  const names: Record<string, string> = {
    'the assistant Worker': 'Code du Worker, compressé',
    'the Slack Worker': 'Code du Worker pour Slack, compressé',
    'the Teams Worker': 'Code du Worker pour Teams, compressé',
    'the script of the pages': 'Script des pages, compressé',
  }
  const budgets = [...stdout.matchAll(/^(.+): (\d+) of (\d+) KiB gz/gm)].map(([, what = '', used, most]) => ({
    measure: names[what] ?? what,
    assistant: `${used} Kio (${most} au plus)`,
  }))
  return [
    { measure: 'Index de recherche, brut · compressé', assistant: size(sizes.index) },
    { measure: 'Contenu, brut · compressé', assistant: size(sizes.content) },
    ...budgets,
  ]
}
