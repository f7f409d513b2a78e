import type { Entry } from '../../catalogue/entry.ts'
import type { Sort } from '../../contract/search.ts'

const DAY_MS = 86_400_000
/** Younger than this counts as this old, so that the first vote does not outweigh everything. */
const SETTLING_DAYS = 2
/** As in Hacker News' published formula: votes / (age + 2)^gravity. */
const GRAVITY = 1.5

const votes = ({ votes: { marketing, sales, other } }: Entry) => marketing + sales + other
const ageDays = (entry: Entry, nowMs: number) => Math.max(0, (nowMs - Date.parse(entry.createdAt)) / DAY_MS)

type SortValue = (entry: Entry, nowMs: number) => number

/** What each order but common ground goes by, larger first; equal ones stand newest first. */
export const SORT_VALUES: Readonly<Record<Exclude<Sort, 'common-ground'>, SortValue>> = {
  top: votes,
  reused: ({ reuses }) => reuses.worked + reuses.partly + reuses.didNotWork,
  new: entry => Date.parse(entry.createdAt),
  trending: (entry, nowMs) => votes(entry) / (ageDays(entry, nowMs) + SETTLING_DAYS) ** GRAVITY,
}
