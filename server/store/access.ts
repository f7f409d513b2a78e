import { storeUnavailable } from '../errors.ts'
import type { Engine } from './engine.ts'
import { createCommitter } from './group-commit.ts'
import type { Database } from './tables.ts'

/** `changed: false` promises that nothing was written: the feed number goes to the next. */
export interface Written<T> {
  readonly value: T
  readonly changed: boolean
}
export const changed = <T>(value: T): Written<T> => ({ value, changed: true })
export const unchanged = <T>(value: T): Written<T> => ({ value, changed: false })

/** `seq` is this write's own number in the feed. */
export type Write<T> = (database: Database, seq: number) => Promise<Written<T>>

/** The two ways to the database. Both throw `storeUnavailable` when it cannot be used now. */
export interface Access {
  read<T>(work: (database: Database) => Promise<T>): Promise<T>
  /** Resolves when the write is on disk. */
  write<T>(work: Write<T>): Promise<T>
  /** Waits for what has begun, refuses what comes after. */
  close(): Promise<void>
}

export function createAccess(engine: Engine): Access {
  const commit = createCommitter(engine)
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    if (closing) throw storeUnavailable(new Error('the store is closed'))
    const attempted = work()
    underWay.add(attempted)
    try {
      return await attempted
    } catch (cause) {
      throw engine.isUnavailable(cause) ? storeUnavailable(cause) : cause
    } finally {
      underWay.delete(attempted)
    }
  }

  return {
    read: work => attempt(() => work(engine.reader)),
    write: work => attempt(() => commit(work)),
    close: () => {
      closing ??= Promise.allSettled(underWay).then(() => engine.close())
      return closing
    },
  }
}
