import type { InputName, ScoreBatch } from '../../contract/plugin.ts'
import type { Plugin } from '../plugin.ts'
import type { PluginProcess, ScoreAnswer } from '../process/plugin-process.ts'
import { callScorer } from '../scorers/call-scorer.ts'
import { type Column, emptyRows, fillColumn } from './column.ts'
import type { Documents } from './documents.ts'
import type { RowIndex } from './row-index.ts'

/** One scorer of scope `document`, or one badge. */
export interface StoredContribution {
  readonly id: string
  readonly position: number
  readonly inputs: readonly InputName[]
  readonly range: readonly [number, number]
}

/** The stored columns of one plugin. They outlive its process. */
export interface StoredColumns {
  column(id: string): Column | undefined
  /** Computed before the last change. */
  readonly stale: boolean
  /** Whether the same rows gave the same scores twice; undefined before it was tried. */
  readonly deterministic: boolean | undefined
  /** Computes some practices again, or all; returns at once. */
  renew(which: readonly string[] | 'all'): void
  /** Goes on with what is still to be computed; returns at once. */
  resume(): void
  empty(rows: readonly number[]): void
  /** Resolves when there is nothing to compute, or it cannot be now. */
  settled(): Promise<void>
  close(): void
}

/** Rows in one call; with reasons it fits into a control frame. */
const CHUNK = 250
/** Past so many practices their reasons are not kept: the memory is worth more. */
const MOST_WITH_REASONS = 5_000
const DEADLINE_MS = 1_000
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]

interface Options {
  readonly contributions: readonly StoredContribution[]
  readonly index: RowIndex
  readonly documents: () => Documents
  /** Other values, or another freshness. */
  onChange(): void
}

export function createStoredColumns(
  plugin: Plugin,
  { contributions, index, documents, onChange }: Options,
): StoredColumns {
  const columns = new Map<string, Column>()
  let wanted: Set<string> | 'all' | undefined
  let working: Promise<void> | undefined
  let retry: NodeJS.Timeout | undefined
  let failures = 0
  let deterministic: boolean | undefined
  let closed = false

  /** @returns whether there was nothing left to do */
  async function work(): Promise<boolean> {
    while (wanted && !closed) {
      const process = await plugin.need('practices')
      if (!process) return false
      const which = wanted
      wanted = undefined
      try {
        await compute(process, which)
        failures = 0
        onChange()
      } catch {
        wanted = merge(wanted, which)
        // One that is gone comes back by itself; then the supervisor calls again.
        if (plugin.running() === process) retryLater()
        return false
      }
    }
    return true
  }

  function retryLater() {
    clearTimeout(retry)
    retry = setTimeout(run, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)])
    retry.unref()
  }

  function run() {
    if (!wanted || closed) return
    working ??= work().then(done => {
      working = undefined
      // What was wished for in the very last moment.
      if (done) run()
    })
  }

  async function compute(process: PluginProcess, which: Set<string> | 'all'): Promise<void> {
    const { inputs } = documents()
    const whole = which === 'all'
    const some = whole ? documents().ids : [...which].filter(id => index.rows.has(id))
    const next = new Map<string, Column>()
    for (const contribution of contributions.filter(({ id }) => process.registered.has(`scorer/${id}`))) {
      const score = scoreBatch(process, contribution)
      const batch = batchOf(contribution, inputs)
      const answer = await scoreAll(some, ids => score(batch(ids)))
      if (whole) await probe(batch(some.slice(0, CHUNK)), score)
      next.set(contribution.id, place(whole ? undefined : columns.get(contribution.id), some, answer))
    }
    // All of a plugin's columns at once: no query sees half of a change.
    if (whole) columns.clear()
    for (const [id, column] of next) columns.set(id, column)
  }

  /** Practices that went while they were computed have no row any more. */
  function place(
    before: Column | undefined,
    ids: readonly string[],
    { values, reasons }: ScoreAnswer,
  ): Column {
    const known = ids.flatMap((id, at) => (index.rows.has(id) ? [at] : []))
    return fillColumn(before, {
      size: index.size,
      rows: known.map(at => index.rows.get(ids[at]!)!),
      answer: { values: Float64Array.from(known, at => values[at]!), reasons: known.map(at => reasons[at]) },
    })
  }

  const batchOf =
    ({ inputs: names }: StoredContribution, inputs: Documents['inputs']) =>
    (ids: readonly string[]) => {
      const explain = index.size <= MOST_WITH_REASONS
      return { size: ids.length, inputs: inputs(names, ids), explain }
    }

  const scoreBatch =
    (process: PluginProcess, { position, range }: StoredContribution) =>
    (batch: ScoreBatch): Promise<ScoreAnswer> =>
      callScorer(plugin, process, { scorer: position, batch, range, deadlineMs: DEADLINE_MS })

  async function scoreAll(
    ids: readonly string[],
    score: (ids: readonly string[]) => Promise<ScoreAnswer>,
  ): Promise<ScoreAnswer> {
    const values = new Float64Array(ids.length)
    const reasons: (string | undefined)[] = []
    for (let from = 0; from < ids.length; from += CHUNK) {
      const part = await score(ids.slice(from, from + CHUNK))
      values.set(part.values, from)
      part.reasons.forEach((reason, at) => {
        reasons[from + at] = reason
      })
    }
    return { values, reasons }
  }

  /** The same question twice, to the last digit: ages would differ had the columns been read again. */
  async function probe(batch: ScoreBatch, score: (batch: ScoreBatch) => Promise<ScoreAnswer>) {
    if (deterministic === false || batch.size === 0) return
    const [first, second] = [await score(batch), await score(batch)]
    deterministic = second.values.every((value, at) => value === first.values[at])
  }

  return {
    column: id => columns.get(id),
    get stale() {
      return wanted !== undefined || working !== undefined
    },
    get deterministic() {
      return deterministic
    },
    renew(which) {
      if (which.length === 0 || contributions.length === 0) return
      if (which === 'all') deterministic = undefined
      wanted = merge(wanted, which === 'all' ? 'all' : new Set(which))
      run()
    },
    resume: run,
    empty(rows) {
      if (rows.length === 0) return
      for (const [id, column] of columns) columns.set(id, emptyRows(column, rows))
      onChange()
    },
    settled: async () => {
      while (working) await working
    },
    close() {
      closed = true
      clearTimeout(retry)
    },
  }
}

const merge = (one: Set<string> | 'all' | undefined, other: Set<string> | 'all'): Set<string> | 'all' =>
  one === 'all' || other === 'all' ? 'all' : new Set([...(one ?? []), ...other])
