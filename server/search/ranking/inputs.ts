import { smoothedShare } from '../../catalogue/common-ground.ts'
import type { Entry, VotesBySide } from '../../catalogue/entry.ts'
import type { InputName, Inputs } from '../../contract/plugin.ts'
import { reviewOverdueDays } from '../../contract/review-overdue-days.ts'

const DAY_MS = 86_400_000

/** The rows that rankers judge, and what their inputs are computed from. */
export interface RankRows {
  readonly entries: readonly Entry[]
  /** In step with `entries`; left out when browsing. */
  readonly textScores?: ArrayLike<number>
  readonly activeVoters: VotesBySide
  readonly nowMs: number
}

const daysSince = (dateMs: number, nowMs: number) => Math.max(0, (nowMs - dateMs) / DAY_MS)

/** What takes long to find out of an entry is found out once: a query asks for hundreds. */
interface Facts {
  readonly words: number
  readonly updatedMs: number
}
const facts = new WeakMap<Entry, Facts>()
function factsOf(entry: Entry): Facts {
  const known = facts.get(entry)
  if (known) return known
  const found = {
    words: entry.text.split(/\s+/).length,
    updatedMs: Date.parse(entry.updatedAt),
  }
  facts.set(entry, found)
  return found
}

/** Relative change for the better; NaN when not measured or nothing to compare with. */
function resultChange({ result }: Entry): number {
  if (!result || result.before === 0) return Number.NaN
  const change = (result.after - result.before) / Math.abs(result.before)
  return result.better === 'higher' ? change : -change
}

const NUMBERS = {
  marketingVotes: entry => entry.votes.marketing,
  salesVotes: entry => entry.votes.sales,
  marketingShare: (entry, rows) => smoothedShare(entry.votes.marketing, rows.activeVoters.marketing),
  salesShare: (entry, rows) => smoothedShare(entry.votes.sales, rows.activeVoters.sales),
  reuseWorked: entry => entry.reuses.worked,
  reuseFailed: entry => entry.reuses.didNotWork,
  ageDays: (entry, rows) => daysSince(factsOf(entry).updatedMs, rows.nowMs),
  reviewOverdueDays: (entry, rows) => (entry.reviewBy ? reviewOverdueDays(entry.reviewBy, rows.nowMs) : 0),
  resultChange,
  coSigned: entry => Number(entry.coSigned),
  celebrated: entry => Number(entry.celebrated),
  wordCount: entry => factsOf(entry).words,
} satisfies Partial<Record<InputName, (entry: Entry, rows: RankRows) => number>>

const isNumber = (name: InputName): name is keyof typeof NUMBERS => Object.hasOwn(NUMBERS, name)

function column(name: InputName, rows: RankRows): Inputs[InputName] {
  if (name === 'textScore') return Float64Array.from(rows.textScores ?? new Float64Array(rows.entries.length))
  if (name === 'kind') return rows.entries.map(entry => entry.kind)
  if (name === 'levers') return rows.entries.map(entry => [...entry.levers])
  if (name === 'tags') return rows.entries.map(entry => [...entry.tags])
  const numbers = new Float64Array(rows.entries.length)
  if (!isNumber(name)) return numbers
  const compute: (entry: Entry, rows: RankRows) => number = NUMBERS[name]
  for (let i = 0; i < numbers.length; i++) numbers[i] = compute(rows.entries[i]!, rows)
  return numbers
}

/** The declared columns and no others, made for this one call: a ranker that writes into them harms nobody. */
export const buildInputs = (names: readonly InputName[], rows: RankRows): Partial<Inputs> =>
  Object.fromEntries(names.map(name => [name, column(name, rows)]))
