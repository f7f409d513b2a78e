import { advice, type Check } from './check.ts'

/** Files past the day until which somebody was to read them again. @param today ISO date */
export const findOverdueReviews =
  (today: string): Check =>
  ({ files }) =>
    files.flatMap(file => {
      const { owner, reviewBy } = file.front
      if (reviewBy === undefined || reviewBy >= today) return []
      const message = `The review was due on ${reviewBy}: ask ${owner ?? 'whoever knows'} to read it again, then set a new date.`
      return [advice(file, ['reviewBy'], message)]
    })
