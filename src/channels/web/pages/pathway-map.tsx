import { lengthInWords, type PathwayNode, type Stage } from '../../../knowledge/pathways.ts'
import { frenchDate } from '../../../language/french-date.ts'

type PathwayMapProps = {
  job: PathwayNode
  /** Steps that lead to the job, and steps that leave from it. */
  into: readonly Stage[]
  onward: readonly Stage[]
}

/** What leads to a job and where it leads: drawn as a line with its stops, then told as a list. */
export function PathwayMap({ job, into, onward }: PathwayMapProps) {
  if (into.length + onward.length === 0)
    return (
      <p>
        Nous ne connaissons pas de passerelle sûre vers ce métier. <a href="/guides/passerelles">Le guide</a>{' '}
        explique comment demander une équivalence.
      </p>
    )
  const before = into.map(({ from }) => from)
  const after = onward.map(({ to }) => to)
  return (
    <>
      <Drawing before={before} job={job} after={after} />
      <StageList title="Ce qui y mène" stages={into} end={({ from }) => from} />
      <StageList title="Où cela mène" stages={onward} end={({ to }) => to} />
    </>
  )
}

/** The trunk carries the job; every other stop hangs on a branch of its own, so that none seems to follow another. */
const [width, stop, trunk, branch, top] = [320, 34, 12, 34, 24]
const longestLine = 36

type DrawingProps = { before: PathwayNode[]; job: PathwayNode; after: PathwayNode[] }

function Drawing({ before, job, after }: DrawingProps) {
  const stops = [...before, job, ...after]
  const y = (index: number) => top + index * stop
  const height = y(stops.length - 1) + top
  return (
    <svg
      class="pathway-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Carte des passerelles : ${before.length} vers ce métier, ${after.length} depuis ce métier. La liste suit.`}
    >
      <line class="pathway-line" x1={trunk} y1={y(0)} x2={trunk} y2={y(stops.length - 1)} />
      {stops.map((node, index) => (
        <Stop key={`${index} ${node.id}`} node={node} y={y(index)} isJob={node === job} />
      ))}
    </svg>
  )
}

function Stop({ node, y, isJob }: { node: PathwayNode; y: number; isJob: boolean }) {
  const lines = linesOf(node.title)
  const first = y + 5 - (lines.length - 1) * 7
  const x = isJob ? trunk : branch
  const indent = x + 16
  return (
    <>
      {!isJob && <line class="pathway-line" x1={trunk} y1={y} x2={branch} y2={y} />}
      <circle class={isJob ? 'pathway-job' : 'pathway-stop'} cx={x} cy={y} r={isJob ? 10 : 5} />
      <text class={isJob ? 'pathway-name-job' : 'pathway-name'} x={indent} y={first}>
        {lines.map((line, index) => (
          <tspan key={line} x={indent} dy={index === 0 ? 0 : 14}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  )
}

/** A name on at most two lines; the list that follows has it whole. */
function linesOf(title: string): string[] {
  if (title.length <= longestLine) return [title]
  const cut = title.lastIndexOf(' ', longestLine)
  const rest = title.slice(cut + 1)
  return [title.slice(0, cut), rest.length <= longestLine ? rest : `${rest.slice(0, longestLine - 1)}…`]
}

type StageListProps = { title: string; stages: readonly Stage[]; end: (stage: Stage) => PathwayNode }

function StageList({ title, stages, end }: StageListProps) {
  if (stages.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="stages">
        {stages.map((stage) => (
          <li key={`${stage.from.id} ${stage.to.id}`}>
            <NodeLink node={end(stage)} />
            <p>{stage.say}</p>
            <p class="small">{detailsOf(stage)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function NodeLink({ node: { title, url } }: { node: PathwayNode }) {
  return url ? <a href={url}>{title}</a> : <strong>{title}</strong>
}

/** What a step exempts from, the whole training's length, and its source with the date. */
function detailsOf({ exempts, length, source }: Stage): string {
  return [
    exempts && `Dispense : ${exempts}.`,
    length && `Formation complète : ${lengthInWords(length)}.`,
    source && `Source : ${source.title}, ${frenchDate(source.date)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
