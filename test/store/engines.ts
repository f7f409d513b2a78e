import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, inject, onTestFinished } from 'vitest'
import { openStore, type StoreOptions } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'

/** Where a store lives: to open it, and to open it again. */
export interface Home extends StoreOptions {
  /** Closed when the test ends, if it has not been before. */
  open(): Promise<Store>
}

type MakeHome = () => Promise<Home>

/** The same statements about both databases. */
export function describeEngines(subject: string, statements: (makeHome: MakeHome) => void): void {
  describe(`${subject}, in SQLite`, () => statements(makeSqliteHome))
  describePostgres(subject, statements)
}

export function describePostgres(subject: string, statements: (makeHome: MakeHome) => void): void {
  const installed = inject('postgresUrl') !== null
  const reason = installed ? '' : ' (skipped: PostgreSQL is not installed)'
  describe.skipIf(!installed)(`${subject}, in PostgreSQL${reason}`, () => statements(makePostgresHome))
}

export async function makeSqliteHome(): Promise<Home> {
  return asHome({ dataDir: makeFolder() })
}

async function makePostgresHome(): Promise<Home> {
  const url = new URL(inject('postgresUrl')!)
  url.pathname = `/test_${randomUUID().replaceAll('-', '')}`
  await runSql(inject('postgresUrl')!, `create database ${url.pathname.slice(1)}`)
  return asHome({ dataDir: makeFolder(), databaseUrl: url.href })
}

export async function runSql(databaseUrl: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const asHome = (options: StoreOptions): Home => ({
  ...options,
  async open() {
    const store = await openStore(options)
    onTestFinished(() => store.close())
    return store
  },
})
