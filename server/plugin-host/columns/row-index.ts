/** Gives each practice a row in all stored columns, for as long as it is there. */
export interface RowIndex {
  readonly rows: ReadonlyMap<string, number>
  /** Columns need so many places. */
  readonly size: number
  /** @returns rows that are free again */
  follow(change: {
    readonly changed: readonly string[]
    readonly removed: readonly string[]
  }): readonly number[]
}

export function createRowIndex(): RowIndex {
  const rows = new Map<string, number>()
  const free: number[] = []
  let size = 0

  return {
    rows,
    get size() {
      return size
    },
    follow({ changed, removed }) {
      const freed = removed.flatMap(id => rows.get(id) ?? [])
      for (const id of removed) rows.delete(id)
      free.push(...freed)
      for (const id of changed) if (!rows.has(id)) rows.set(id, free.pop() ?? size++)
      return freed
    },
  }
}
