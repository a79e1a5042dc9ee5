import { load, type Measured, type NextBody } from './load.ts'

/** A choice turn and a quoted answer of the assistant, and choice turns sent to the bare route. */
export type Target = 'choice' | 'quote' | 'bare'

const rounds = 3
const roundMilliseconds = 2_000
const warmUpMilliseconds = 500

/** How long each target is measured. */
export const measuredSeconds = (rounds * roundMilliseconds) / 1000

/** Measures turns in alternating rounds, so that what else the machine does weighs on all targets alike. */
export async function measureTurns(
  targets: Record<Target, { url: string; nextBody: () => NextBody }>,
  connections: number,
): Promise<Record<Target, Measured>> {
  const round = async (milliseconds: number): Promise<Record<Target, Measured>> => ({
    bare: await load({ ...targets.bare, connections, milliseconds }),
    choice: await load({ ...targets.choice, connections, milliseconds }),
    quote: await load({ ...targets.quote, connections, milliseconds }),
  })

  await round(warmUpMilliseconds)
  let sum = await round(roundMilliseconds)
  for (let done = 1; done < rounds; done++) {
    const { bare, choice, quote } = await round(roundMilliseconds)
    sum = {
      bare: together(sum.bare, bare),
      choice: together(sum.choice, choice),
      quote: together(sum.quote, quote),
    }
  }
  return sum
}

function together(one: Measured, other: Measured): Measured {
  return {
    latencies: [...one.latencies, ...other.latencies],
    failures: one.failures + other.failures,
    seconds: one.seconds + other.seconds,
  }
}
