import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { manifest, scorer, writePlugin } from '../plugin-host/host.ts'
import { temporaryFolder } from '../support/content-folder.ts'
import { startServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const configuration = {
  strength: { type: 'number', title: 'Strength', default: 0.5, minimum: 0, maximum: 1 },
}
const code = `export const activate = context => {
  context.scorers.register('one', { score: ({ size }) => new Array(size).fill(context.settings.get('strength')) })
  context.checks.register('look', { check: ({ title, contributors }) => [
    { severity: 'warning', field: 'title', message: title + ' ' + typeof contributors }] })
  context.badges.register('liked', { apply: ({ inputs }) => Array.from(inputs.kind, kind => kind === 'playbook') })
  context.commands.register('crash', () => process.exit(1))
  context.commands.register('throw', () => { throw new Error('no such table') })
  context.commands.register('count', argument => {
    const count = (context.state.get('count') ?? 0) + argument
    context.state.set('count', count)
    return count
  })
}`
const named = (id: string) => ({ id, label: id, description: id })
const contributes = {
  scorers: [scorer({ scope: 'document' })],
  checks: [named('look')],
  commands: [named('count'), named('crash'), named('throw')],
  badges: [{ ...named('liked'), label: 'Liked by all', inputs: ['kind'] }],
  configuration,
}

const liked = { id: 'tester/liked', label: 'Liked by all', description: 'liked' }

/** A server with the plugin `tester`, and its folder to start another one over. */
async function serverWithPlugin() {
  const folder = await temporaryFolder()
  const plugins = join(folder.path, 'plugins')
  const german = { 'Liked by all': 'Bei allen beliebt', Tester: 'Prüferin', Strength: 'Stärke' }
  const files = { 'l10n/bundle.de.json': JSON.stringify(german) }
  await writePlugin(join(plugins, 'tester'), {
    manifest: manifest({ contributes, l10n: 'l10n' }),
    code,
    files,
  })
  await writePlugin(join(plugins, 'broken'), { manifest: '{' })
  const environment = { PLUGINS_DIR: plugins, DATA_DIR: join(folder.path, 'data') }
  return { start: () => startServer({ environment }), [Symbol.asyncDispose]: folder[Symbol.asyncDispose] }
}

describe('plugins', () => {
  it('are for admins alone', async () => {
    await using server = await startServer()
    const kim = await server.signIn('Kim', 'other', 'curator')
    expect((await server.nobody.call('/api/plugins')).status).toBe(401)
    expect((await kim.call('/api/plugins')).status).toBe(403)
    const change = { method: 'PATCH', body: { enabled: false } } as const
    expect((await kim.call('/api/plugins/tester', change)).status).toBe(403)
    const ada = await server.signIn('Ada', 'other', 'admin')
    expect((await ada.call('/api/plugins/nobody', change)).status).toBe(404)
  })

  it('show what they do, and what is wrong with a manifest', async () => {
    await using plugin = await serverWithPlugin()
    await using server = await plugin.start()
    const ada = await server.signIn('Ada', 'other', 'admin')
    const items = await vi.waitFor(async () => {
      const { body } = await ada.call('/api/plugins')
      expect(body.items[0].state).toBe('active')
      expect(body.items[0].deterministic).toBe(true)
      return body.items
    }, 10_000)
    expect(items[0]).toMatchObject({ id: 'tester', enabled: true, errors: 0, settings: { strength: 0.5 } })
    expect(items[0].activation.reason).toBe('practices')
    expect(items[1]).toMatchObject({ id: 'broken', state: 'failed', reason: expect.stringMatching(/JSON/) })
  })

  it('speak of themselves in the language of who reads', async () => {
    await using plugin = await serverWithPlugin()
    await using server = await plugin.start()
    const ada = await server.signIn('Ada', 'other', 'admin')
    const headers = { 'accept-language': 'de' }
    const [report] = (await ada.call('/api/plugins', { headers })).body.items
    expect(report).toMatchObject({
      ...{ displayName: 'Prüferin', badges: [{ label: 'Bei allen beliebt', description: 'liked' }] },
      configuration: { strength: { title: 'Stärke', maximum: 1 } },
    })
    const body = winInput({ title: 'Oh' })
    const found = await ada.call('/api/wins/check', { method: 'POST', body, headers })
    expect(found.body.items[0].from).toBe('Prüferin')
  })

  it('keep what an admin sets over a restart, and take nothing that does not fit', async () => {
    await using plugin = await serverWithPlugin()
    {
      await using server = await plugin.start()
      const ada = await server.signIn('Ada', 'other', 'admin')
      const patch = (body: object) => ada.call('/api/plugins/tester', { method: 'PATCH', body })
      expect((await patch({ settings: { strength: 2 } })).body.errors).toEqual([
        { path: '/settings/strength', message: 'must be from 0 to 1' },
      ])
      const misfits = [{}, { other: 2 }, { enabled: null }, { settings: [] }, { settings: { other: 2 } }]
      for (const misfit of misfits) expect((await patch(misfit)).status).toBe(400)
      expect((await patch({ enabled: false, settings: { strength: 'much' } })).status).toBe(400)
      expect((await ada.call('/api/plugins')).body.items[0]).toMatchObject({
        enabled: true,
        settings: { strength: 0.5 },
      })
      expect((await patch({ settings: { strength: 0.25 } })).body.settings).toEqual({ strength: 0.25 })
      expect((await patch({ enabled: false })).body).toMatchObject({ enabled: false, state: 'disabled' })
    }
    await using server = await plugin.start()
    const ada = await server.signIn('Ada', 'other', 'admin')
    const [report] = (await ada.call('/api/plugins')).body.items
    expect(report).toMatchObject({ enabled: false, state: 'disabled', settings: { strength: 0.25 } })
    const enabled = await ada.call('/api/plugins/tester', { method: 'PATCH', body: { enabled: true } })
    expect(enabled.body.enabled).toBe(true)
    await vi.waitFor(async () => {
      const { body } = await ada.call('/api/search?q=rep&explain=true')
      expect(body.items[0].explanation.parts[0]).toMatchObject({ id: 'tester/one', value: 0.25 })
    }, 10_000)
  })

  it('mark practices with badges, in the language of who reads, until they are switched off', async () => {
    await using plugin = await serverWithPlugin()
    await using server = await plugin.start()
    const ada = await server.signIn('Ada', 'other', 'admin')
    const badges = async () => {
      const one = await ada.call('/api/practices/field-visit-day')
      const [hit] = (await ada.call('/api/search?q=visit')).body.items
      const [listed] = (await ada.call('/api/practices')).body.items
      expect(hit.practice.badges).toEqual(one.body.badges)
      expect(listed.badges).toEqual(one.body.badges)
      return one.body.badges
    }
    await vi.waitFor(async () => expect(await badges()).toEqual([liked]), 10_000)
    await ada.call('/api/me', { method: 'PUT', body: { side: 'other', language: 'de' } })
    expect(await badges()).toEqual([{ ...liked, label: 'Bei allen beliebt' }])
    await ada.call('/api/plugins/tester', { method: 'PATCH', body: { enabled: false } })
    expect(await badges()).toEqual([])
  })

  it('mark nothing any more once they have failed', async () => {
    await using plugin = await serverWithPlugin()
    await using server = await plugin.start()
    const ada = await server.signIn('Ada', 'other', 'admin')
    const badges = async () => (await ada.call('/api/practices/field-visit-day')).body.badges
    await vi.waitFor(async () => expect(await badges()).toEqual([liked]), 10_000)
    for (let crash = 0; crash < 3; crash++) {
      await ada.call('/api/plugins/tester/commands/crash', { method: 'POST', body: {} })
      await vi.waitFor(async () => {
        const [{ state, errors }] = (await ada.call('/api/plugins')).body.items
        expect(errors).toBe(crash + 1)
        expect(['idle', 'active', 'failed']).toContain(state)
      }, 15_000)
    }
    expect((await ada.call('/api/plugins')).body.items[0].state).toBe('failed')
    expect(await badges()).toEqual([])
  })

  it('run commands, and keep their own state', async () => {
    await using plugin = await serverWithPlugin()
    const count = async () => {
      await using server = await plugin.start()
      const ada = await server.signIn('Ada', 'other', 'admin')
      const run = { method: 'POST', body: { argument: 2 } } as const
      expect((await ada.call('/api/plugins/tester/commands/other', run)).status).toBe(404)
      return (await ada.call('/api/plugins/tester/commands/count', run)).body.value
    }
    expect([await count(), await count()]).toEqual([2, 4])
  })

  it('answer for a command that fails, and show where it did', async () => {
    await using plugin = await serverWithPlugin()
    await using server = await plugin.start()
    const ada = await server.signIn('Ada', 'other', 'admin')
    const { status, body } = await ada.call('/api/plugins/tester/commands/throw', {
      method: 'POST',
      body: {},
    })
    expect([status, body.code]).toEqual([502, 'plugin-failed'])
    const [{ lastError }] = (await ada.call('/api/plugins')).body.items
    expect(lastError).toMatchObject({ message: 'no such table', stack: expect.stringMatching(/^ +at /m) })
  })

  it('look at a win before it is published, without its people', async () => {
    await using plugin = await serverWithPlugin()
    await using server = await plugin.start()
    const mara = await server.signIn('Mara')
    const { body } = await mara.call('/api/wins/check', { method: 'POST', body: winInput({ title: 'Oh' }) })
    expect(body.items).toEqual([
      { severity: 'warning', field: 'title', message: 'Oh undefined', from: 'Tester' },
    ])
  })

  it('are found by halves when one of them spoils something', async () => {
    await using folder = await temporaryFolder()
    for (const name of ['a', 'b', 'c'])
      await writePlugin(join(folder.path, name), { manifest: manifest({ name }) })
    await using server = await startServer({ environment: { PLUGINS_DIR: folder.path } })
    const ada = await server.signIn('Ada', 'other', 'admin')
    const culprit = 'b'
    let step = (await ada.call('/api/plugin-bisect', { method: 'POST', body: { answer: 'start' } })).body
    while (step.status === 'running') {
      const { items } = (await ada.call('/api/plugins')).body
      const isBad = items.some(
        (item: { id: string; state: string }) => item.id === culprit && item.state !== 'disabled',
      )
      const body = { answer: isBad ? 'bad' : 'good' }
      step = (await ada.call('/api/plugin-bisect', { method: 'POST', body })).body
    }
    expect(step).toMatchObject({ status: 'found', suspects: [culprit] })
    const { items } = (await ada.call('/api/plugins')).body
    expect(items.map((item: { enabled: boolean }) => item.enabled)).toEqual([true, true, true])
  })
})
