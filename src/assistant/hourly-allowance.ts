import type { Core } from './core.ts'

/** A number of times that something may be done within an hour of the clock. */
export type Allowance = { key: string; most: number }

/** Takes one of the times that are left; false when none is. */
export async function takeOne(
  { claims }: Pick<Core, 'claims'>,
  allowance: Allowance,
  now: Date,
): Promise<boolean> {
  for (let count = 0; count < allowance.most; count++)
    if ((await claims.save(keyOf(allowance, now, count), {}, 0)) === 'saved') return true
  return false
}

/** Whether nothing is left, without taking anything. */
export async function isUsedUp(
  { claims }: Pick<Core, 'claims'>,
  allowance: Allowance,
  now: Date,
): Promise<boolean> {
  return (await claims.load(keyOf(allowance, now, allowance.most - 1))) !== null
}

function keyOf({ key }: Allowance, now: Date, count: number): string {
  return `claims/${key}/${now.toISOString().slice(0, 13)}/${count}`
}
