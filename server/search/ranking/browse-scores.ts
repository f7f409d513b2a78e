import type { Catalogue, Entry } from '../../catalogue/entry.ts'
import type { Ranker } from '../ranker.ts'
import { type Blend, createBlend } from './blend.ts'
import type { RankRows } from './inputs.ts'
import { type RankerScores, scoreRows } from './score-rows.ts'

/** Rows in one call of a ranker: its frames may hold 1 MB. */
const CHUNK = 1_000
/** Ages pass: scores are computed again after so long though nothing changed. */
const MAX_AGE_MS = 10 * 60_000
/** After so long a ranker that was skipped gets another chance. */
const RETRY_MS = 5_000

const KEPT = 3

/** Every entry's score for browsing, for one edition of the catalogue. */
export interface BrowseScores {
  scoreOf(entry: Entry): number
  explain(entry: Entry): ReturnType<Blend['explain']>
}

interface Cached {
  readonly catalogue: Catalogue
  readonly rankers: readonly Ranker[]
  readonly weights: readonly number[]
  readonly madeAtMs: number
  readonly scores: Promise<BrowseScores>
  keepMs: number
}

/** Ranks the whole catalogue, once per edition and set of rankers: requests that come meanwhile wait for the same answer. */
export function createBrowseRanking(now: () => number) {
  // Later pages of lists that began before a change ask for what was; the rest asks for the latest.
  let kept: readonly Cached[] = []

  const isFresh = (made: Cached, catalogue: Catalogue, rankers: readonly Ranker[]) =>
    made.catalogue === catalogue &&
    made.rankers.length === rankers.length &&
    rankers.every((ranker, at) => ranker === made.rankers[at] && ranker.weight === made.weights[at]) &&
    now() - made.madeAtMs < made.keepMs

  return (catalogue: Catalogue, rankers: readonly Ranker[]): Promise<BrowseScores> => {
    const fresh = kept.find(made => isFresh(made, catalogue, rankers))
    if (fresh) return fresh.scores
    const nowMs = now()
    const making: Cached = {
      catalogue,
      rankers: [...rankers],
      weights: rankers.map(ranker => ranker.weight),
      madeAtMs: nowMs,
      keepMs: MAX_AGE_MS,
      scores: scoreAll(catalogue, rankers, nowMs).then(({ scores, complete }) => {
        if (!complete) making.keepMs = RETRY_MS
        return scores
      }),
    }
    kept = [making, ...kept].slice(0, KEPT)
    return making.scores
  }
}

async function scoreAll(catalogue: Catalogue, rankers: readonly Ranker[], nowMs: number) {
  const entries = [...catalogue.practices.values()]
  const rows = { entries, activeVoters: catalogue.activeVoters, nowMs }
  const parts = await Promise.all(
    rankers.map(async ranker => ({
      ranker,
      weight: ranker.weight,
      scores: await scoreInChunks(ranker, rows),
    })),
  )
  const blend = createBlend(parts, entries.length)
  const rowOf = new Map(entries.map((entry, row) => [entry.id, row]))
  const scores: BrowseScores = {
    scoreOf: entry => blend.totals[rowOf.get(entry.id) ?? -1] ?? 0,
    explain: entry => blend.explain(rowOf.get(entry.id) ?? -1, 0),
  }
  return { scores, complete: parts.every(part => part.scores) }
}

/** Undefined as soon as one chunk fails: a ranker counts for all rows or for none. */
async function scoreInChunks(ranker: Ranker, rows: RankRows): Promise<RankerScores | undefined> {
  if (ranker.stored) return scoreRows(ranker, rows, true)
  const values = new Float64Array(rows.entries.length)
  for (let from = 0; from < values.length; from += CHUNK) {
    const scores = await scoreRows(
      ranker,
      { ...rows, entries: rows.entries.slice(from, from + CHUNK) },
      false,
    )
    if (!scores) return undefined
    values.set(scores.values, from)
  }
  return { values, reasons: [] }
}
