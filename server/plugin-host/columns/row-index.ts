/** Gives each practice a row in all stored columns, for as long as it is there. */
export interface RowIndex {
  readonly rows: ReadonlyMap<string, number>
  /** Columns need so many places. */
  readonly size: number
  /** Brings the rows in line with what is there now. @returns rows that are free again */
  follow(ids: Iterable<string>): readonly number[]
}

export function createRowIndex(): RowIndex {
  const rows = new Map<string, number>()
  const free: number[] = []
  let size = 0

  function removeOthers(present: ReadonlySet<string>): number[] {
    const freed: number[] = []
    for (const [id, row] of rows) {
      if (present.has(id)) continue
      rows.delete(id)
      freed.push(row)
    }
    free.push(...freed)
    return freed
  }

  return {
    rows,
    get size() {
      return size
    },
    follow(ids) {
      const present = new Set(ids)
      const freed = removeOthers(present)
      for (const id of present) if (!rows.has(id)) rows.set(id, free.pop() ?? size++)
      return freed
    },
  }
}
