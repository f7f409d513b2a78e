/** A learning is asked after a quarter whether its result has changed, unless its author names another day. */
const DAYS_UNTIL_CHECK = 90

/** ISO date of the day on which the author of a learning is asked. */
export function defaultCheckDate(now: Date): string {
  const day = new Date(now.getTime() + DAYS_UNTIL_CHECK * 24 * 60 * 60 * 1000)
  return day.toISOString().slice(0, 10)
}
