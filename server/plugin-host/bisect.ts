import type { Bisect } from '../contract/plugin-status.ts'

export const NO_BISECT: Bisect = { status: 'off', suspects: [], paused: [], stepsLeft: 0 }

/** Half of the suspects are paused at a time, until one is left. */
const step = (suspects: readonly string[]): Bisect => ({
  status: 'running',
  suspects: [...suspects],
  paused: suspects.slice(0, Math.ceil(suspects.length / 2)),
  stepsLeft: Math.max(1, Math.ceil(Math.log2(suspects.length))),
})

export function startBisect(enabled: readonly string[]): Bisect {
  return enabled.length === 0 ? { ...NO_BISECT, status: 'not-found' } : step(enabled)
}

/** @param isBad whether what is wrong is wrong still, with the paused ones off */
export function answerBisect(before: Bisect, isBad: boolean): Bisect {
  if (before.status !== 'running') return before
  const { suspects, paused } = before
  const left = isBad ? suspects.filter(id => !paused.includes(id)) : paused
  if (left.length === 0) return { ...NO_BISECT, status: 'not-found' }
  // The last one is only found guilty by being off while all is well.
  if (left.length === 1 && !isBad) return { status: 'found', suspects: left, paused: [], stepsLeft: 0 }
  return step(left)
}
