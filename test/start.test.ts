import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { playbookFile, temporaryFolder, writeContent } from './support/content-folder.ts'
import { findFreePort, type ServerProcess, signInTo, spawnServer } from './support/process.ts'

async function makeHome() {
  const folder = await temporaryFolder()
  const content = join(folder.path, 'content')
  await writeContent(content, { 'playbooks/field-visit-day.md': playbookFile() })
  const environment = { CONTENT_DIR: content, DATA_DIR: join(folder.path, 'data') }
  return { environment, path: folder.path, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

/** One sentence to the operator: no stack, exit 1. */
async function expectRefusal(server: ServerProcess, sentence: RegExp) {
  expect(await server.ended).toBe(1)
  expect(server.output()).toMatch(sentence)
  expect(server.output()).not.toMatch(/\n\s+at /)
}

describe('starting', () => {
  it('prints one line with the address, and that sign-in is local', async () => {
    await using home = await makeHome()
    await using server = await spawnServer(home.environment)
    await server.ready()
    const line = server
      .output()
      .split('\n')
      .find(text => text.includes('Common Ground is at'))
    expect(line).toContain(server.url)
    expect(line).toContain('local sign-in')
  })

  it('names a bad setting', async () => {
    await using home = await makeHome()
    await using server = await spawnServer({ ...home.environment, MODERATION: 'perhaps' })
    await expectRefusal(server, /MODERATION is "perhaps"; it takes off, on/)
  })

  it('says that the port is in use', async () => {
    await using home = await makeHome()
    const PORT = String(await findFreePort())
    await using first = await spawnServer({ ...home.environment, PORT })
    await first.ready()
    await using second = await spawnServer({ ...home.environment, PORT, DATA_DIR: join(home.path, 'other') })
    await expectRefusal(second, /Port \d+ is in use/)
  })

  it('refuses a folder that belongs to a running server, which goes on', async () => {
    await using home = await makeHome()
    await using first = await spawnServer(home.environment)
    await first.ready()
    await using second = await spawnServer(home.environment)
    await expectRefusal(second, /DATA_DIR/)
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200)
  })

  it('says that the content folder is missing', async () => {
    await using home = await makeHome()
    await using server = await spawnServer({ ...home.environment, CONTENT_DIR: join(home.path, 'nowhere') })
    await expectRefusal(server, /CONTENT_DIR/)
  })

  it('says that the data folder cannot be written', async () => {
    await using home = await makeHome()
    const file = join(home.path, 'a-file')
    await writeFile(file, '')
    await using server = await spawnServer({ ...home.environment, DATA_DIR: join(file, 'data') })
    await expectRefusal(server, /DATA_DIR/)
  })

  it.skipIf(process.getuid?.() === 0)('says that the data folder may not be written', async () => {
    await using home = await makeHome()
    await mkdir(home.environment.DATA_DIR)
    await chmod(home.environment.DATA_DIR, 0o500)
    await using server = await spawnServer(home.environment)
    await expectRefusal(server, /DATA_DIR/)
  })

  it('says that the database cannot be reached, without its password', async () => {
    await using home = await makeHome()
    const DATABASE_URL = 'postgres://ground:hunter2@127.0.0.1:1/ground'
    await using server = await spawnServer({ ...home.environment, DATABASE_URL })
    await expectRefusal(server, /DATABASE_URL/)
    expect(server.output()).not.toContain('hunter2')
  })
})

describe('stopping', () => {
  it('lets requests in flight finish, and ends with 0', async () => {
    await using home = await makeHome()
    await using server = await spawnServer(home.environment)
    await server.ready()
    const call = await signInTo(server.url, 'Mara')
    const answers: (number | string)[] = []
    const ask = async () => {
      for (;;) {
        const answer = await call('/api/practices/field-visit-day/vote', { method: 'PUT' }).then(
          ({ status }) => status,
          error => String(error.cause?.code),
        )
        answers.push(answer)
        if (typeof answer === 'string') return
      }
    }
    const clients = Array.from({ length: 8 }, ask)
    await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThan(50)
    server.child.kill('SIGTERM')
    const code = await server.ended
    expect(code, server.output()).toBe(0)
    await Promise.all(clients)
    // A refused connection after the stop is what a load balancer expects; a dropped request is not.
    expect(
      [...new Set(answers)].filter(answer => ![200, 429, 'ECONNREFUSED', 'ECONNRESET'].includes(answer)),
    ).toEqual([])
  })
})
