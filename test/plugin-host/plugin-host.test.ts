import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createPluginHost } from '../../server/plugin-host/plugin-host.ts'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'
import {
  change,
  GOOD,
  manifest,
  type PluginFiles,
  scorer,
  scoring,
  startHost,
  stored,
  writePlugin,
} from './host.ts'

const documentScorer = scorer({ scope: 'document' })
const documentPlugin = (code: string, version = '1.0.0'): PluginFiles => ({
  manifest: manifest({ version, contributes: { scorers: [documentScorer] } }),
  code,
})

describe('a scorer of scope query', () => {
  it('ranks, from a process of its own', async () => {
    await using tester = await startHost({ tester: {} })
    expect(tester.status()).toEqual({ id: 'tester', state: 'active' })
    expect(tester.ranker()).toMatchObject({ id: 'tester/one', weight: 0.1, range: [0, 1] })
    expect(await tester.ask()).toEqual([1, 1, 1])
    expect(tester.host.plugins.get('tester')?.plugin.running()?.pid).not.toBe(process.pid)
  })

  it('gets what it declared and nothing else', async () => {
    await using tester = await startHost({
      tester: { code: scoring('return new Array(size).fill(Object.keys(inputs).length)') },
    })
    expect(await tester.ask()).toEqual([1, 1, 1])
  })

  it('is clamped to its range', async () => {
    await using tester = await startHost({ tester: { code: scoring('return [-5, 0.5, 1e308]') } })
    expect(await tester.ask()).toEqual([0, 0.5, 1])
  })

  it.each([
    ['throws', "throw new Error('oh')"],
    ['throws what cannot be shown', 'throw { toString() { throw 1 } }'],
    ['rejects', "return Promise.reject(new Error('oh'))"],
    ['answers another length', 'return [1]'],
    ['answers what is not a number', 'return [1, NaN, 1]'],
    ['answers nothing', ''],
    ['never answers', 'return new Promise(() => {})'],
  ])('is absent from the whole query when it %s', async (_, body) => {
    await using tester = await startHost({ tester: { code: scoring(body) } })
    expect(await tester.ask()).toBeUndefined()
    const { statistics } = tester.host.plugins.get('tester')!.plugin
    expect(statistics.errors + statistics.deadlineMisses).toBe(1)
  })

  it('is left alone for a while after three failures, without being asked', async () => {
    await using tester = await startHost({ tester: { code: scoring("throw new Error('oh')") } })
    for (let query = 0; query < 5; query++) await tester.ask()
    expect(tester.host.plugins.get('tester')?.plugin.statistics.calls).toBe(3)
    expect(tester.host.plugins.get('tester')?.breaker()).toBe('open')
  })

  it('is gone when the host closes', async () => {
    await using tester = await startHost({ tester: {} })
    await tester.host.close()
    expect(tester.host.rankers()).toEqual([])
  })
})

describe('a scorer of scope document', () => {
  it('is a stored column, computed in the background', async () => {
    const code = scoring('return Array.from(inputs.ageDays, days => days / 10)')
    await using tester = await startHost({ tester: documentPlugin(code) })
    expect(tester.status()).toEqual({ id: 'tester', state: 'idle' })
    tester.host.documentsChanged(change(['a', 'b']))
    await tester.host.settled()
    expect(stored(tester.ranker())).toEqual({ a: 0.1, b: 0.2 })
    expect(tester.ranker()?.stored?.stale).toBe(false)
  })

  it.each([
    ['repeats itself although time moves on', 'return inputs.ageDays', true],
    ['rolls dice', 'return Array.from(inputs.ageDays, Math.random)', false],
  ])('is known to be one that %s', async (_, body, deterministic) => {
    let readings = 0
    const inputs = () => ({ ageDays: Float64Array.from([readings++ / 10]) })
    await using tester = await startHost({ tester: documentPlugin(scoring(body)) })
    tester.host.documentsChanged({ ...change(['a']), documents: { ids: ['a'], inputs } })
    await tester.host.settled()
    expect(tester.host.plugins.get('tester')?.columns.deterministic).toBe(deterministic)
  })

  it('computes only what changed, and forgets what is gone', async () => {
    const code = scoring('return Array.from(inputs.ageDays, () => calls++ / 10)', 'let calls = 0')
    await using tester = await startHost({ tester: documentPlugin(code) })
    tester.host.documentsChanged(change(['a', 'b']))
    await tester.host.settled()
    const before = stored(tester.ranker())
    tester.host.documentsChanged(change(['b', 'c'], ['c'], ['a']))
    await tester.host.settled()
    const after = stored(tester.ranker())
    expect(Object.keys(after)).toEqual(['b', 'c'])
    expect(after.b).toBe(before.b)
  })

  it('keeps its last values when it dies, marked as stale', async () => {
    const code = scoring('if (size === 3) process.exit(0); return Array.from(inputs.ageDays, () => 1)')
    await using tester = await startHost({ tester: documentPlugin(code) })
    tester.host.documentsChanged(change(['a', 'b']))
    await tester.host.settled()
    tester.host.documentsChanged(change(['a', 'b', 'c'], ['a', 'b', 'c']))
    await vi.waitFor(() => expect(tester.status()?.state).toBe('waiting'))
    expect(stored(tester.ranker())).toEqual({ a: 1, b: 1, c: Number.NaN })
    expect(tester.ranker()?.stored).toMatchObject({ stale: true, missing: 1 })
  })

  it('ranks as the built-in common ground', async () => {
    await using folder = await temporaryFolder()
    const log = { info() {}, warn() {}, error() {}, debug() {} } as never
    const pluginsDir = join(REPOSITORY, 'plugins')
    const host = await createPluginHost({ pluginsDir, cacheDir: folder.path, mode: 'production', log })
    const shares = { a: [0.5, 0.5], b: [0.9, 0.1] } as Record<string, number[]>
    const column = (ids: readonly string[], side: number) => Float64Array.from(ids, id => shares[id]![side]!)
    const inputs = (_: unknown, ids: readonly string[]) => ({
      marketingShare: column(ids, 0),
      salesShare: column(ids, 1),
      marketingVotes: new Float64Array(ids.length),
      salesVotes: new Float64Array(ids.length),
    })
    const only = host.plugins.get('common-ground')!
    host.documentsChanged({
      documents: { ids: ['a', 'b'], inputs: inputs as never },
      changed: ['a', 'b'],
      removed: [],
      votersChanged: false,
    })
    await only.columns.settled()
    const values = stored(only.rankers()[0])
    await host.close()
    expect(values.a).toBeCloseTo(0.5, 12)
    expect(values.b).toBeCloseTo((2 * 0.9 * 0.1) / 1, 12)
  })
})

describe('a manifest', () => {
  const scorers = (overrides: object) => ({
    manifest: manifest({ contributes: { scorers: [scorer(overrides)] } }),
  })
  it.each<[string, PluginFiles, RegExp]>([
    ['that is no JSON', { manifest: '{' }, /not JSON/],
    ['with an unknown field', { manifest: manifest({ scripts: {} }) }, /scripts/],
    [
      'for any engine at all',
      { manifest: manifest({ engines: { 'common-ground': '*' } }) },
      /must be a range/,
    ],
    ['for another API', { manifest: manifest({ engines: { 'common-ground': '^2.0.0' } }) }, /plugin API \^2/],
    ['with a version that is none', { manifest: manifest({ version: 'new' }) }, /semantic version/],
    ['with a main outside', { manifest: manifest({ main: '../other/index.mjs' }) }, /main/],
    ['with a main that is not there', { manifest: manifest({ main: 'other.mjs' }) }, /missing: other\.mjs/],
    ['with an input that is none', scorers({ inputs: ['salary'] }), /inputs/],
    ['with a text score for a document', scorers({ scope: 'document', inputs: ['textScore'] }), /textScore/],
    ['with too much weight', scorers({ weight: 0.6 }), /weight/],
    ['with a range upside down', scorers({ range: [1, 0] }), /range/],
    [
      'with one scorer twice',
      { manifest: manifest({ contributes: { scorers: [scorer(), scorer()] } }) },
      /twice/,
    ],
    ['that contributes nothing', { manifest: manifest({ contributes: {} }) }, /contributes/],
    ['with a proposal', { manifest: manifest({ enabledApiProposals: ['people'] }) }, /proposal "people"/],
    [
      'with a setting that could run for long',
      {
        manifest: manifest({
          contributes: {
            scorers: [scorer()],
            configuration: { a: { type: 'string', title: 'A', default: '', pattern: '(a+)+' } },
          },
        }),
      },
      /configuration/,
    ],
    ['that needs what is not there', { manifest: manifest({ pluginDependencies: ['other'] }) }, /"other"/],
    ['with a name that nobody can read', { manifest: manifest({ displayName: 'a\u202eb' }) }, /nobody sees/],
    [
      'that reaches for what all objects have',
      { manifest: JSON.stringify(manifest()).replace('{', '{"__proto__":{"enabled":true},') },
      /__proto__/,
    ],
    [
      'with a range without end',
      { manifest: JSON.stringify(manifest()).replace('[0,1]', '[0,1e999]') },
      /range/,
    ],
    ['of 65 KB', { manifest: JSON.stringify(manifest({ description: 'x'.repeat(66_000) })) }, /larger than/],
  ])('%s is a problem with a reason', async (_, plugin, reason) => {
    await using tester = await startHost({ tester: plugin })
    expect(tester.host.rankers()).toEqual([])
    expect(tester.status()).toMatchObject({ state: 'failed', reason: expect.stringMatching(reason) })
  })

  it('is not read through a link, nor main outside the folder', async () => {
    await using tester = await startHost({ other: { manifest: manifest({ name: 'other' }) } })
    const home = join(tester.pluginsDir, 'tester')
    await writePlugin(home, {})
    await rm(join(home, 'index.mjs'))
    await writeFile(join(tester.pluginsDir, 'outside.mjs'), GOOD)
    await symlink(join(tester.pluginsDir, 'outside.mjs'), join(home, 'index.mjs'))
    await symlink(join(tester.pluginsDir, 'other'), join(tester.pluginsDir, 'linked'))
    await tester.host.rescan()
    expect(tester.status('tester')?.reason).toMatch(/outside/)
    expect(tester.status('linked')?.reason).toMatch(/link/)
  })

  it('keeps its id to itself, and may not depend on itself', async () => {
    await using tester = await startHost({
      a: { manifest: manifest({ name: 'a', pluginDependencies: ['b'] }) },
      b: { manifest: manifest({ name: 'b', pluginDependencies: ['a'] }) },
      tester: {},
      twin: {},
    })
    expect(tester.status('a')?.reason).toMatch(/back to itself/)
    expect(tester.status('twin')?.reason).toMatch(/already/)
    expect(tester.status('tester')?.state).toBe('active')
  })
})

describe('activation', () => {
  it.each([
    ['registers what is not declared', GOOD.replace("'one'", "'two'"), /not declared/],
    ['throws', "export const activate = () => { throw new Error('oh') }", /oh/],
    ['does not parse', 'export const', /./],
    ['exports nothing', 'export const a = 1', /exports no function activate/],
    ['reads outside its folder while it is built', "import './../../secret.mjs'", /outside|resolve/],
  ])('of code that %s fails with the reason, and is not tried again', async (_, code, reason) => {
    await using tester = await startHost({ tester: { code } })
    expect(tester.status()).toMatchObject({ state: 'failed', reason: expect.stringMatching(reason) })
    expect(tester.host.plugins.get('tester')?.plugin.statistics.restarts).toBe(0)
  })

  it('takes TypeScript, several files and data beside them', async () => {
    const code = `
      import { readFileSync } from 'node:fs'
      import type { PluginContext } from '../../server/contract/plugin.ts'
      import { half } from './half.ts'
      const data: string = readFileSync(new URL('./data.txt', import.meta.url), 'utf8')
      export const activate = (context: PluginContext) => {
        context.scorers.register('one', { score: ({ size }) => new Array(size).fill(half * Number(data)) })
      }`
    const files = { 'index.ts': code, 'half.ts': 'export const half: number = 0.5', 'data.txt': '0.5' }
    await using tester = await startHost({ tester: { manifest: manifest({ main: 'index.ts' }), files } })
    expect(await tester.ask()).toEqual([0.25, 0.25, 0.25])
  })

  it('finds a new folder, and lets a removed one go', async () => {
    await using tester = await startHost({ tester: {} })
    await mkdir(join(tester.pluginsDir, 'empty'))
    await rm(join(tester.pluginsDir, 'tester'), { recursive: true })
    await tester.host.rescan()
    expect(tester.host.rankers()).toEqual([])
    expect(tester.status('empty')).toMatchObject({
      state: 'failed',
      reason: 'a file is missing: package.json',
    })
  })
})

describe('hot reload', () => {
  const answering = (value: number) => scoring(`return new Array(size).fill(${value})`)
  const edit = (tester: { pluginsDir: string }, name: string, text: string) =>
    writeFile(join(tester.pluginsDir, 'tester', name), text)

  it('swaps a changed plugin in, and a broken edit leaves the one before serving', async () => {
    await using tester = await startHost({ tester: { code: answering(0.1) } }, { watch: true })
    await edit(tester, 'index.mjs', answering(0.2))
    await vi.waitFor(async () => expect(await tester.ask()).toEqual([0.2, 0.2, 0.2]), 10_000)
    await edit(tester, 'index.mjs', 'export const')
    const { plugin } = tester.host.plugins.get('tester')!
    await vi.waitFor(() => expect(plugin.reloadProblem).toBeDefined(), 10_000)
    await edit(tester, 'package.json', '{')
    await vi.waitFor(() => expect(plugin.reloadProblem).toMatch(/JSON/), 10_000)
    expect(await tester.ask()).toEqual([0.2, 0.2, 0.2])
  })

  it('leaves a sleeping plugin its scores after a broken edit, and wakes the code before', async () => {
    await using tester = await startHost({ tester: documentPlugin(answering(0.1)) }, { watch: true })
    const { plugin } = tester.host.plugins.get('tester')!
    tester.host.documentsChanged(change(['a']))
    await tester.host.settled()
    await plugin.rest()
    await edit(tester, 'index.mjs', 'export const')
    await vi.waitFor(() => expect(plugin.reloadProblem).toBeDefined(), 10_000)
    expect(stored(tester.ranker())).toEqual({ a: 0.1 })
    tester.host.documentsChanged(change(['a', 'b'], ['b']))
    await tester.host.settled()
    expect(stored(tester.ranker())).toEqual({ a: 0.1, b: 0.1 })
  })

  it('gives a plugin that failed another chance, and finds a new one', async () => {
    await using tester = await startHost({ tester: { code: 'export const' } }, { watch: true })
    expect(tester.status()?.state).toBe('failed')
    await edit(tester, 'index.mjs', answering(0.3))
    await vi.waitFor(async () => expect(await tester.ask()).toEqual([0.3, 0.3, 0.3]), 10_000)
    await writePlugin(join(tester.pluginsDir, 'other'), { manifest: manifest({ name: 'other' }) })
    await vi.waitFor(async () => expect(await tester.ask('other/one')).toEqual([1, 1, 1]), 10_000)
  })

  it('keeps the stored columns until the new ones are there', async () => {
    await using tester = await startHost({ tester: documentPlugin(answering(0.1)) }, { watch: true })
    tester.host.documentsChanged(change(['a']))
    await tester.host.settled()
    const seen = new Set<unknown>()
    await edit(tester, 'index.mjs', answering(0.2))
    await vi.waitFor(() => {
      seen.add(stored(tester.ranker()).a)
      expect(stored(tester.ranker())).toEqual({ a: 0.2 })
    }, 10_000)
    expect([...seen]).toEqual([0.1, 0.2])
  })
})

describe('a crash', () => {
  it('is followed by a restart, the third in five minutes by rest, until an admin restarts it', async () => {
    await using tester = await startHost({ tester: { code: scoring('process.exit(0)') } })
    const { plugin } = tester.host.plugins.get('tester')!
    await vi.waitFor(
      async () => {
        await tester.ask()
        expect(plugin.phase.state).toBe('failed')
      },
      { timeout: 15_000, interval: 100 },
    )
    expect(plugin.statistics.restarts).toBe(2)
    expect(tester.status()?.reason).toMatch(/exit code 0; that was the third time/)
    await plugin.restart()
    expect(plugin.phase.state).toBe('active')
  })
})
