import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import type { Ratings } from '../../server/contract/pulse.ts'
import { describeEngines, type Home, makeFolder, makeSqliteHome, runSql } from '../store/engines.ts'
import { pulseInput, ratingsOf } from '../support/pulse-input.ts'
import { type Caller, startServer } from '../support/server.ts'

const NEVER = ratingsOf('never')
/** What five people of one side say. */
const SAID: readonly Ratings[] = [
  ratingsOf('always', { blame: 'never', 'field-ignored': 'cannot-say' }),
  ratingsOf('rarely', { blame: 'often', 'negative-talk': 'sometimes' }),
  ratingsOf('sometimes'),
  ratingsOf('often', { 'resource-fights': 'always' }),
  NEVER,
]
/** The same, each from somebody else. */
const SWAPPED = [...SAID.slice(2), ...SAID.slice(0, 2)]
const CHANGED = [NEVER, ...SAID.slice(1)]

interface Seen {
  /** Every answer of the API, to those who take part and to an admin, after each step. */
  readonly answers: unknown[]
  readonly log: string[]
  readonly metrics: string
  /** While the quarter runs, and when it is over. */
  readonly databases: unknown[]
}

/** The people of Marketing answer one after the other, and do other things in between; then the quarter ends. */
async function play(home: Home, said: readonly Ratings[], look = (): void => {}): Promise<Seen> {
  const answers: unknown[] = []
  const log: string[] = []
  const databases: unknown[] = []
  let today = '2026-11-29T09:00:00Z'
  const environment = { DATA_DIR: home.dataDir, ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }) }
  const logger = { level: 'trace', stream: noteLines(log) }
  await using server = await startServer({ environment, logger, now: () => new Date(today) })
  log.length = 0
  const admin = await server.signIn('Ada', 'other', 'admin')
  const note = async (caller: Caller, url: string, ratings?: Ratings) => {
    const sent = ratings && ({ method: 'POST', body: pulseInput({ ratings }) } as const)
    const { status, body } = await caller.call(url, sent)
    answers.push({ url, status, body })
  }
  const sales = said.map((_, at) => ({ name: `Sven ${at}`, side: 'sales' as const, ratings: NEVER }))
  const marketing = said.map((ratings, at) => ({ name: `Mara ${at}`, side: 'marketing' as const, ratings }))
  for (const { name, side, ratings } of [...sales, ...marketing]) {
    const person = await server.signIn(name, side)
    await person.call('/api/practices/field-visit-day/vote', { method: 'PUT' })
    await note(person, '/api/pulse', ratings)
    await note(person, '/api/pulse', NEVER)
    for (const url of ['/api/me/data', '/api/me/notifications']) await note(person, url)
    for (const url of ['/api/pulse', '/health/ready', '/api/plugins']) await note(admin, url)
  }
  databases.push(await dump(home))
  look()
  today = '2027-01-01T00:00:00Z'
  await note(admin, '/api/pulse')
  databases.push(await dump(home))
  return { answers, log, metrics: await readCounts(server.nobody), databases }
}

const noteLines = (lines: string[]) =>
  new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })

/** Without what measures time and memory. */
async function readCounts(caller: Caller): Promise<string> {
  const { body } = await caller.call<string>('/metrics')
  return body
    .split('\n')
    .filter(line => line.startsWith('http_request_duration_seconds_count'))
    .join('\n')
}

/** Every row of every table as it lies there, without secrets and the time of the start. */
async function dump(home: Home): Promise<Record<string, unknown[]>> {
  const tables = home.databaseUrl ? await readPostgres(home.databaseUrl) : readSqlite(home.dataDir)
  const { meta: _, migration: __, ...others } = tables
  return others
}

function readSqlite(dataDir: string): Record<string, unknown[]> {
  const database = new DatabaseSync(join(dataDir, 'common-ground.db'), { readOnly: true })
  const names = database.prepare(`select name from sqlite_master where type = 'table'`).all()
  const tables = names.map(({ name }) => [name, database.prepare(`select * from ${name}`).all()])
  database.close()
  return Object.fromEntries(tables)
}

/** With the place of each row, and which of all transactions wrote it. */
async function readPostgres(url: string): Promise<Record<string, unknown[]>> {
  const tables: Record<string, { xmin: string }[]> = {}
  const { rows } = await runSql(url, `select tablename from pg_tables where schemaname = 'public'`)
  for (const { tablename } of rows)
    tables[tablename] = (await runSql(url, `select xmin::text, ctid, * from "${tablename}"`)).rows
  const writers = [...new Set(Object.values(tables).flatMap(found => found.map(({ xmin }) => Number(xmin))))]
  writers.sort((a, b) => a - b)
  const rank = (row: { xmin: string }) => ({ ...row, xmin: writers.indexOf(Number(row.xmin)) })
  return Object.fromEntries(Object.entries(tables).map(([name, found]) => [name, found.map(rank)]))
}

/** Refusals and the database's epoch have random ids. */
const withoutIds = (seen: Seen): Seen => JSON.parse(JSON.stringify(seen).replace(/[\da-f-]{36}/g, ''))

describeEngines('an insider with the database, the log, the metrics and every answer', makeHome => {
  test('sees the same, whoever of a side gave which answer', async () => {
    const seen = withoutIds(await play(await makeHome(), SAID))
    const swapped = withoutIds(await play(await makeHome(), SWAPPED))
    const changed = withoutIds(await play(await makeHome(), CHANGED))

    expect(swapped).toEqual(seen)
    expect(seen.log).toEqual([])
    // What one of them says is seen nowhere but in the sums, and only those of the past are answered.
    expect(changed.databases).not.toEqual(seen.databases)
    expect(changed.answers.slice(0, -1)).toEqual(seen.answers.slice(0, -1))
    expect(seen.answers.at(-1)).toMatchObject({ body: { results: [{ period: '2026-q4' }] } })
    expect(seen.databases).toMatchObject([{}, { pulse_answered: [], pulse_tally: [] }])
  })
})

test('the files of the embedded database are the same, byte by byte', async () => {
  const copies = [makeFolder(), makeFolder()] as const
  const homes = [await makeSqliteHome(), await makeSqliteHome()] as const
  await play(homes[0], SAID, () => cpSync(homes[0].dataDir, copies[0], { recursive: true }))
  await play(homes[1], SWAPPED, () => cpSync(homes[1].dataDir, copies[1], { recursive: true }))

  const running = readFiles(copies[0])
  expect(readFiles(copies[1])).toEqual(running)
  expect(running['common-ground.db-wal']).toBe('')
  expect(readFiles(homes[1].dataDir)).toEqual(readFiles(homes[0].dataDir))
})

/** Every file of the database; secrets and the time of the start are blanked. */
function readFiles(folder: string): Record<string, string> {
  const database = new DatabaseSync(join(folder, 'common-ground.db'), { readOnly: true })
  const random = database
    .prepare(
      'select value as text from meta union select epoch from feed union select applied_at from migration',
    )
    .all()
    .map(({ text }) => String(text))
  database.close()
  const names = readdirSync(folder).filter(name => /^common-ground\.db(-wal)?$/.test(name))
  const read = (name: string) =>
    random.reduce(
      (bytes, text) => bytes.replaceAll(text, '?'.repeat(text.length)),
      readFileSync(join(folder, name), 'latin1'),
    )
  return Object.fromEntries(names.map(name => [name, read(name)]))
}
