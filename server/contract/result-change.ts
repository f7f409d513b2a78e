import type { Result } from './practice.ts'

/**
 * Relative change between before and after, positive when it got better: 18 → 31 with higher better is 0.722. Undefined when `before`
 * is 0, where only the absolute difference means anything.
 */
export function resultChange({
  before,
  after,
  better,
}: Pick<Result, 'before' | 'after' | 'better'>): number | undefined {
  if (before === 0) return undefined
  const change = (after - before) / Math.abs(before)
  return better === 'higher' ? change : -change
}
