import { describe, expect, inject, it } from 'vitest'
import { runSql } from './store/engines.ts'
import { startServer } from './support/server.ts'

describe('a server whose database is away', () => {
  it('goes on reading, refuses writes with 503, and recovers unaided', async () => {
    const admin = inject('postgresUrl')!
    const name = `lost_${Date.now()}`
    await runSql(admin, `create database ${name}`)
    const url = new URL(admin)
    url.pathname = `/${name}`
    await using server = await startServer({ environment: { DATABASE_URL: url.href } })
    const mara = await server.signIn('Mara')
    await mara.submit({ title: 'Before the loss' })

    await runSql(admin, `alter database ${name} allow_connections false`)
    await runSql(admin, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    const vote = await mara.call('/api/practices/field-visit-day/vote', { method: 'PUT' })
    expect(vote).toMatchObject({ status: 503, body: { code: 'store-unavailable' } })
    expect(vote.headers['retry-after']).toBeDefined()
    expect(await mara.call('/api/search?q=before')).toMatchObject({ status: 200, body: { total: 1 } })
    expect((await mara.call('/health/ready')).body.status).toBe('reading-only')

    await runSql(admin, `alter database ${name} allow_connections true`)
    await expect
      .poll(async () => (await mara.call('/api/practices/field-visit-day/vote', { method: 'PUT' })).status, {
        timeout: 15_000,
      })
      .toBe(200)
    expect((await mara.call('/api/practices/field-visit-day')).body.votes.total).toBe(1)
  })

  it('reads what another node wrote, on the next request that has seen it', async context => {
    if (inject('postgresUrl') === null) return context.skip('PostgreSQL is not installed')
    const admin = inject('postgresUrl')!
    const name = `nodes_${Date.now()}`
    await runSql(admin, `create database ${name}`)
    const url = new URL(admin)
    url.pathname = `/${name}`
    await using first = await startServer({ environment: { DATABASE_URL: url.href } })
    await using second = await startServer({ environment: { DATABASE_URL: url.href } })
    const mara = await first.signIn('Mara')
    const written = await mara.submit({ title: 'Written on the first node' })

    const headers = { authorization: `Bearer ${mara.token}`, 'x-seq': String(written.headers['x-seq']) }
    const found = await second.nobody.call('/api/search?q=written', { headers })
    expect(found.body.items).toMatchObject([{ practice: { id: written.body.id } }])
  })
})
