import type { RawBuilder } from 'kysely'
import type { Database } from './tables.ts'

/** What differs between SQLite and PostgreSQL. Everything else is written once. */
export interface Engine {
  readonly writer: Database
  /** Never waits for a write. */
  readonly reader: Database
  /** How many writes may share one commit. */
  readonly batchSize: number
  /** One transaction, without time limits; of nodes that start at once, one works at a time. */
  migrate(work: (database: Database) => Promise<void>): Promise<void>
  /** What stands in a migration for the comment `clustered`: the one place where the engines' SQL differs. */
  readonly clustered: string
  /** Changes when the database server was restarted or replaced, even by an older copy of the same database. */
  readonly startToken: RawBuilder<string>
  /** True: the database cannot be used now. False: a bug of ours. */
  isUnavailable(cause: unknown): boolean
  /** Why the store could not be opened and what to do, in one sentence for the operator. */
  explainStart(cause: unknown): string
  /** Takes what was overwritten out of the database's own journal and tables, as far as that is ours to do. */
  forget(): Promise<void>
  close(): Promise<void>
}

export interface StoreLog {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

export const silentLog: StoreLog = { info: () => {}, warn: () => {}, error: () => {} }
