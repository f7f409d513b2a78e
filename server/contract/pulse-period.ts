import { Type } from 'typebox'

/** A calendar quarter in UTC: `2026-q4`. They compare as text. */
export const Period = Type.String({ pattern: '^\\d{4}-q[1-4]$' })

const MONTHS = 3

export const periodAt = (date: Date): string =>
  `${date.getUTCFullYear()}-q${Math.floor(date.getUTCMonth() / MONTHS) + 1}`

/** From one to before the other, latest first. */
export function periodsBetween(first: string, end: string): string[] {
  const periods: string[] = []
  for (let period = first; period < end; period = periodAt(endOf(period))) periods.unshift(period)
  return periods
}

/** Year and quarter as numbers, 1 to 4. */
export function splitPeriod(period: string): { year: number; quarter: number } {
  const [year, quarter] = period.split('-q').map(Number)
  return { year: year!, quarter: quarter! }
}

/** Its first moment. */
export function startOf(period: string): Date {
  const { year, quarter } = splitPeriod(period)
  return new Date(Date.UTC(year, (quarter - 1) * MONTHS))
}

/** The first moment of the one that follows. */
export function endOf(period: string): Date {
  const { year, quarter } = splitPeriod(period)
  return new Date(Date.UTC(year, quarter * MONTHS))
}
