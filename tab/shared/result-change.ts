import type { Result } from '../../server/contract/practice.ts'
import { resultChange } from '../../server/contract/result-change.ts'

/** How a value moved: as a share of the value before, or, when that was 0, as a plain difference. */
export type Change =
  | { kind: 'share'; share: number; direction: Direction }
  | { kind: 'difference'; difference: number; direction: Direction }
export type Direction = 'better' | 'worse' | 'same'

type Values = Pick<Result, 'before' | 'after' | 'better'>

function toDirection({ before, after, better }: Values): Direction {
  if (before === after) return 'same'
  return after > before === (better === 'higher') ? 'better' : 'worse'
}

export function describeChange(values: Values): Change {
  const direction = toDirection(values)
  const change = resultChange(values)
  if (change !== undefined)
    return { kind: 'share', share: values.better === 'higher' ? change : -change, direction }
  // 0.1 + 0.2 must not show as 0.30000000000000004.
  const difference = Number((values.after - values.before).toPrecision(12))
  return { kind: 'difference', difference, direction }
}
