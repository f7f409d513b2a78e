import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { StartError } from '../../server/errors.ts'
import { openStore } from '../../server/store/open-store.ts'
import { startChild } from './child.ts'
import {
  describeEngines,
  describePostgres,
  type Home,
  makeFolder,
  makeSqliteHome,
  runSql,
} from './engines.ts'
import { addPerson, submission } from './factories.ts'

const NEWER = `insert into migration (number, name, applied_at) values (999, '0999-future.sql', 'later')`

describe('starting on a folder', () => {
  test('makes the folder when it is missing', async () => {
    const dataDir = join(makeFolder(), 'not', 'there', 'yet')
    const store = await openStore({ dataDir })
    await store.close()

    expect(existsSync(join(dataDir, 'common-ground.db'))).toBe(true)
  })

  test('a second process is told which folder is taken, and gets it once the first is killed', async () => {
    const home = await makeSqliteHome()
    const first = startChild('hold-store.child.ts', home)
    await first.waitFor('open')

    const sentence = await sentenceOf(home)
    await first.kill()

    expect(sentence).toContain(`Another Common Ground is running on the folder ${home.dataDir}.`)
    await (await home.open()).ping()
  })

  test('a folder that cannot be made names DATA_DIR', async () => {
    const file = join(makeFolder(), 'file')
    writeFileSync(file, '')

    const sentence = await sentenceOf({ dataDir: join(file, 'data') })

    expect(sentence).toContain(`DATA_DIR, the folder ${join(file, 'data')}, cannot be written`)
  })

  test.skipIf(process.getuid?.() === 0)('a folder without the right to write names DATA_DIR', async () => {
    const dataDir = makeFolder()
    chmodSync(dataDir, 0o500)
    onTestFinished(() => chmodSync(dataDir, 0o700))

    expect(await sentenceOf({ dataDir })).toContain(`DATA_DIR, the folder ${dataDir}, cannot be written`)
  })

  test('a file that is no database stops the start and stays as it is', async () => {
    const home = await makeSqliteHome()
    const file = join(home.dataDir, 'common-ground.db')
    writeFileSync(file, 'Minutes of the meeting\n'.repeat(500))
    const before = readFileSync(file)

    const sentence = await sentenceOf(home)

    expect(sentence).toContain(`${file} is damaged or is no database of ours`)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a damaged database stops the start and stays as it is', async () => {
    const home = await makeSqliteHome()
    const store = await home.open()
    const author = await addPerson(store)
    for (let count = 0; count < 20; count++) await store.submitWin(submission(author))
    await store.close()
    const file = join(home.dataDir, 'common-ground.db')
    const damaged = readFileSync(file).fill(0xee, 4096)
    writeFileSync(file, damaged)

    const sentence = await sentenceOf(home)

    expect(sentence).toContain(`${file} is damaged`)
    expect(readFileSync(file).equals(damaged)).toBe(true)
  })

  test('the folder is free again after a start that failed', async () => {
    const home = await makeSqliteHome()
    await (await home.open()).close()
    const file = join(home.dataDir, 'common-ground.db')
    const good = readFileSync(file)
    writeFileSync(file, 'x'.repeat(9_000))
    await sentenceOf(home)
    writeFileSync(file, good)

    await (await home.open()).ping()
  })
})

describeEngines('starting on a database of a newer release', makeHome => {
  test('is refused, and changes nothing', async () => {
    const home = await makeHome()
    const store = await home.open()
    await addPerson(store)
    const before = await store.readChanges(0)
    await store.close()
    await runIn(home, NEWER)

    const sentence = await sentenceOf(home)
    await runIn(home, 'delete from migration where number = 999')

    expect(sentence).toContain('written by a newer release')
    expect(await (await home.open()).readChanges(0)).toEqual(before)
  })
})

describePostgres('starting', makeHome => {
  test.each([
    ['a server that is not there', (url: URL) => Object.assign(url, { port: '1' }), 'ECONNREFUSED'],
    [
      'an unknown user',
      (url: URL) => Object.assign(url, { username: 'nobody' }),
      'role "nobody" does not exist',
    ],
    ['an unknown database', (url: URL) => Object.assign(url, { pathname: '/none' }), '"none" does not exist'],
  ])('%s is named without the password', async (_, change, reason) => {
    const url = change(new URL((await makeHome()).databaseUrl!))
    url.password = 'very-secret'

    const sentence = await sentenceOf({ dataDir: makeFolder(), databaseUrl: url.href })

    expect(sentence).toContain('DATABASE_URL')
    expect(sentence).toContain(reason)
    expect(sentence).not.toContain('very-secret')
  })

  test('a server that does not answer is given up after some seconds', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    onTestFinished(() => void silent.close())
    const { port } = silent.address() as { port: number }

    const sentence = await sentenceOf({
      dataDir: makeFolder(),
      databaseUrl: `postgresql://ada:very-secret@127.0.0.1:${port}/x`,
    })

    expect(sentence).toContain('timeout')
  })

  test.each(['mysql://ada:very-secret@host/db', 'not an address: very-secret'])(
    '%s is refused',
    async databaseUrl => {
      const sentence = await sentenceOf({ dataDir: makeFolder(), databaseUrl })

      expect(sentence).toContain('DATABASE_URL is no PostgreSQL address')
      expect(sentence).not.toContain('very-secret')
    },
  )
})

async function sentenceOf({ dataDir, databaseUrl }: Pick<Home, 'dataDir' | 'databaseUrl'>): Promise<string> {
  const failure = await openStore({ dataDir, databaseUrl }).then(
    store => store.close(),
    cause => cause,
  )
  expect(failure).toBeInstanceOf(StartError)
  return failure.message
}

async function runIn({ dataDir, databaseUrl }: Home, text: string): Promise<void> {
  if (databaseUrl) return void (await runSql(databaseUrl, text))
  const database = new DatabaseSync(join(dataDir, 'common-ground.db'))
  database.exec(text)
  database.close()
}
