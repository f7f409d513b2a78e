import { Writable } from 'node:stream'
import { describe, expect, inject, it } from 'vitest'
import { runSql } from '../store/engines.ts'
import { temporaryFolder } from '../support/content-folder.ts'
import { type Caller, startServer } from '../support/server.ts'
import { openChannel } from '../support/stand-in-channel.ts'

const setAddress = (admin: Caller, address: string) =>
  admin.call('/api/channel', { method: 'PUT', body: { address } })
const test = (admin: Caller) => admin.call('/api/channel/test', { method: 'POST' })

/** What the server logs. */
function keepLog() {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return { lines, logger: { level: 'trace', stream } }
}

describe('the channel for celebrated wins', () => {
  it('is set by an admin, known by its host and ending, tried out and removed', async () => {
    await using channel = await openChannel([202, 410])
    await using folder = await temporaryFolder()
    const environment = { DATA_DIR: folder.path }
    const { host } = new URL(channel.url)
    {
      await using server = await startServer({ environment })
      const admin = await server.signIn('Ada', 'marketing', 'admin')
      expect((await admin.call('/api/channel')).body).toEqual({ deliveries: [] })
      const set = await setAddress(admin, ` ${channel.url}\n`)
      expect(set).toMatchObject({ status: 200, body: { address: { host, ending: 'x9Qk' } } })
      expect((await test(admin)).body).toEqual({ arrived: 'yes' })
      expect(channel.messages[0]).toContain('This is a test')
    }
    await using server = await startServer({ environment })
    const admin = await server.signIn('Ada', 'marketing', 'admin')
    expect((await admin.call('/api/channel')).body.address).toEqual({ host, ending: 'x9Qk' })
    expect((await test(admin)).body).toEqual({ arrived: 'no', fault: 'refused', status: 410 })

    const removed = await admin.call('/api/channel', { method: 'DELETE' })
    expect(removed).toMatchObject({ status: 200, body: { deliveries: [] } })
    expect(await test(admin)).toMatchObject({ status: 409, body: { code: 'no-channel-address' } })
  })

  it('keeps its address when another one is refused', async () => {
    await using server = await startServer({ environment: { NODE_ENV: 'test' } })
    const admin = await server.signIn('Ada', 'marketing', 'admin')
    await setAddress(admin, 'http://localhost:9/flow')
    for (const [address, code] of [
      ['teams', 'channel-address-not-https'],
      ['http://flows.example.com/', 'channel-address-not-https'],
      ['https://mara:SECRET@flows.example.com/', 'channel-address-not-plain'],
      ['https://10.0.0.1/SECRET', 'channel-address-not-plain'],
      ['', 'invalid-request'],
    ] as const) {
      const refused = await setAddress(admin, address)
      expect(refused).toMatchObject({ status: 400, body: { code } })
      expect(JSON.stringify(refused.body)).not.toContain('SECRET')
    }
    const { address } = (await admin.call('/api/channel')).body
    expect(address).toEqual({ host: 'localhost:9', ending: '' })
  })

  it('gets a win that was just co-signed; the address stands in no answer and no line of the log', async () => {
    await using channel = await openChannel([302])
    const { lines, logger } = keepLog()
    await using server = await startServer({ logger })
    const admin = await server.signIn('Ada', 'marketing', 'admin')
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const answers = [await setAddress(admin, channel.url)]
    const { body: win } = await mara.submit({ title: 'Told to the channel' })
    await sven.call(`/api/wins/${win.id}/co-sign`, { method: 'POST' })

    const read = async () => {
      answers.push(await admin.call('/api/channel'))
      return answers.at(-1)!.body.deliveries
    }
    await expect.poll(read, { timeout: 10_000 }).toMatchObject([
      {
        ...{ practiceId: win.id, title: 'Told to the channel', state: 'waiting', tries: 1 },
        ...{ fault: 'redirected', status: 302, nextTryAt: expect.any(String) },
      },
    ])
    expect(channel.messages[0]).toContain(`/p/${win.id}`)
    expect(lines.join()).toContain('did not take a celebrated win')
    expect(`${lines.join()} ${JSON.stringify(answers)}`).not.toMatch(/SECRET|0123456789abcdef/)
  })

  it('gets each win once from two nodes on one database, which share its address', async context => {
    const admin = inject('postgresUrl')
    if (admin === null) return context.skip('PostgreSQL is not installed')
    const name = `channel_${Date.now()}`
    await runSql(admin, `create database ${name}`)
    const url = new URL(admin)
    url.pathname = `/${name}`
    await using channel = await openChannel()
    const environment = { DATABASE_URL: url.href }
    await using first = await startServer({ environment })
    await using second = await startServer({ environment })
    const ada = await first.signIn('Ada', 'marketing', 'admin')
    const [mara, sven] = [await first.signIn('Mara'), await first.signIn('Sven', 'sales')]
    await setAddress(ada, channel.url)
    const ids: string[] = []
    for (let number = 0; number < 8; number++) {
      const { body: win } = await mara.submit({ title: `Number ${number}` })
      await sven.call(`/api/wins/${win.id}/co-sign`, { method: 'POST' })
      ids.push(win.id)
    }

    const states = async () => {
      const { body } = await second.bearer(ada.token).call('/api/channel')
      return body.deliveries.map(({ state }: { state: string }) => state)
    }
    await expect.poll(states, { timeout: 15_000 }).toEqual(ids.map(() => 'sent'))
    const told = channel.messages.map(message => /\/p\/([\w-]+)/.exec(message)?.[1])
    expect(told.sort()).toEqual([...ids].sort())
  }, 30_000)
})
