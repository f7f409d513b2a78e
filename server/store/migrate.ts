import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { StartError } from '../errors.ts'
import type { Engine } from './engine.ts'
import type { Database } from './tables.ts'

interface Migration {
  readonly number: number
  readonly name: string
  readonly statements: readonly string[]
}

const folder = new URL('./migrations/', import.meta.url)

/**
 * Brings the tables up to date in one transaction: all of it or nothing. Migrations only ever add, so a node of the release
 * before can go on working beside this one.
 */
export async function migrate(engine: Engine, at: string): Promise<void> {
  const migrations = readMigrations()
  await engine.migrate(async database => {
    const done = await readDone(database)
    const newest = migrations.at(-1)!.number
    if (done > newest) throw tooNew(done, newest)
    for (const migration of migrations.filter(({ number }) => number > done)) {
      for (const statement of migration.statements) {
        await sql.raw(statement.replace('/* clustered */', engine.clustered)).execute(database)
      }
      const { number, name } = migration
      await database.insertInto('migration').values({ number, name, applied_at: at }).execute()
    }
    if (done === 0) await insertFeed(database)
  })
}

function readMigrations(): Migration[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.sql'))
  return names.sort().map(name => ({
    number: Number.parseInt(name, 10),
    name,
    statements: readFileSync(new URL(name, folder), 'utf8')
      .split(/;\s*\n/)
      .filter(statement => statement.trim() !== ''),
  }))
}

async function readDone(database: Database): Promise<number> {
  await sql`create table if not exists migration (
    number integer primary key, name text not null, applied_at text not null
  )`.execute(database)
  const { number } = await database
    .selectFrom('migration')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirstOrThrow()
  return number ?? 0
}

async function insertFeed(database: Database): Promise<void> {
  await database
    .insertInto('feed')
    .values({ id: 1, seq: 0, epoch: randomUUID(), active_marketing: 0, active_sales: 0, active_other: 0 })
    .execute()
}

const tooNew = (done: number, newest: number) =>
  new StartError(
    `The database was written by a newer release (its tables are at ${done}, this one knows up to ${newest}). Start that release again, or restore a backup made before the upgrade. Nothing was changed.`,
  )
