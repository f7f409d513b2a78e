import type { Ranker } from '../../search/ranker.ts'
import { effectiveWeight, type ScorerContribution } from '../manifest/contributions.ts'
import type { Column } from './column.ts'
import type { RowIndex } from './row-index.ts'
import type { StoredColumns } from './stored-columns.ts'

/** A scorer of scope `document` as the ranking sees it: a column. Undefined until it was computed once. */
export function createStoredRanker(
  plugin: string,
  { declared, columns, index }: { declared: ScorerContribution; columns: StoredColumns; index: RowIndex },
): () => Ranker | undefined {
  const { id, label, inputs, range, when } = declared
  let made: { column: Column; ranker: Ranker } | undefined
  const make = ({ values, mean, reasons }: Column): Ranker => ({
    id: `${plugin}/${id}`,
    label,
    inputs,
    range: range as [number, number],
    weight: effectiveWeight(declared),
    when,
    stored: {
      rows: index.rows,
      values,
      missing: mean,
      reasons,
      get stale() {
        return columns.stale
      },
    },
    // Not called: the column stands for it.
    score: async () => undefined,
  })
  return () => {
    const column = columns.column(id)
    if (column && made?.column !== column) made = { column, ranker: make(column) }
    return column && made?.ranker
  }
}
