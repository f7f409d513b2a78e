import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'

/** Kysely knows better-sqlite3; this gives it the `node:sqlite` API in that form. */
export const sqliteDialect = (database: DatabaseSyncInstance): SqliteDialect =>
  new SqliteDialect({ database: asKyselyDatabase(database) })

function asKyselyDatabase(database: DatabaseSyncInstance): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(text) {
      // After a rollback that could not be done, the next transaction starts clean.
      if (text === 'begin' && database.isTransaction) database.exec('rollback')
      const known = prepared.get(text)
      if (known) return known
      const statement = asKyselyStatement(database.prepare(text))
      // Our queries are a fixed set of texts, none grows with its values, so this stays small.
      prepared.set(text, statement)
      return statement
    },
  }
}

function asKyselyStatement(statement: StatementSyncInstance): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: values => statement.all(...values),
    run: values => statement.run(...values),
    iterate: values => statement.iterate(...values),
  }
}
