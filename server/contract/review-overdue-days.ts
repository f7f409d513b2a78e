const DAY_MS = 24 * 60 * 60 * 1000

/** Whole days since the day on which a review was due, in UTC; 0 on that day and before. @param reviewBy ISO date */
export const reviewOverdueDays = (reviewBy: string, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - Date.parse(reviewBy)) / DAY_MS))
