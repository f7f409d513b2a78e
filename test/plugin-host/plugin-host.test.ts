import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPluginHost } from '../../server/plugin-host/plugin-host.ts'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'

const log = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} }
const manifest = (overrides: object = {}) => ({
  ...{
    name: 'tester',
    version: '1.0.0',
    displayName: 'Tester',
    publisher: 'tests',
    type: 'module',
    main: 'index.mjs',
  },
  engines: { 'common-ground': '^1.0.0' },
  contributes: { scorers: [scorer()] },
  ...overrides,
})
const scorer = (overrides: object = {}) => ({
  ...{ id: 'one', label: 'One', description: 'Always one.', scope: 'document', inputs: ['ageDays'] },
  ...{ range: [0, 1], weight: 0.1, when: 'both' },
  ...overrides,
})
const GOOD =
  "export const activate = context => { context.scorers.register('one', { score: ({ size }) => new Array(size).fill(1) }) }"

async function hostWith(plugin: { manifest?: object | string; code?: string }) {
  const folder = await temporaryFolder()
  const home = join(folder.path, 'tester')
  await mkdir(home)
  const json =
    typeof plugin.manifest === 'string' ? plugin.manifest : JSON.stringify(plugin.manifest ?? manifest())
  await writeFile(join(home, 'package.json'), json)
  await writeFile(join(home, 'index.mjs'), plugin.code ?? GOOD)
  const host = await createPluginHost({ pluginsDir: folder.path, mode: 'production', log: log as never })
  return { host, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

describe('the plugin host', () => {
  it('activates a plugin, and its scorer ranks', async () => {
    await using tester = await hostWith({})
    expect(tester.host.statuses()).toEqual([{ state: 'active', id: 'tester', version: '1.0.0' }])
    const [ranker] = tester.host.rankers()
    expect(ranker).toMatchObject({ id: 'tester/one', weight: 0.1, range: [0, 1] })
    expect(await ranker?.score({ size: 2, inputs: {}, explain: false })).toEqual([1, 1])
  })

  it('takes its scorers away when it stops', async () => {
    await using tester = await hostWith({})
    await tester.host.close()
    expect(tester.host.rankers()).toEqual([])
  })

  it.each([
    ['no JSON', { manifest: '{' }, /not JSON/],
    ['an unknown field', { manifest: manifest({ scripts: {} }) }, /scripts|additional/],
    ['any engine at all', { manifest: manifest({ engines: { 'common-ground': '*' } }) }, /must be a range/],
    ['another API', { manifest: manifest({ engines: { 'common-ground': '^2.0.0' } }) }, /plugin API \^2/],
    ['a version that is none', { manifest: manifest({ version: 'new' }) }, /semantic version/],
    ['a main outside', { manifest: manifest({ main: '../other/index.mjs' }) }, /main/],
    [
      'an input that is none',
      { manifest: manifest({ contributes: { scorers: [scorer({ inputs: ['salary'] })] } }) },
      /inputs/,
    ],
    [
      'too much weight',
      { manifest: manifest({ contributes: { scorers: [scorer({ weight: 0.6 })] } }) },
      /weight/,
    ],
    [
      'a range upside down',
      { manifest: manifest({ contributes: { scorers: [scorer({ range: [1, 0] })] } }) },
      /range/,
    ],
    ['one scorer twice', { manifest: manifest({ contributes: { scorers: [scorer(), scorer()] } }) }, /twice/],
    ['an undeclared scorer', { code: GOOD.replace("'one'", "'two'") }, /not declared/],
    ['code that throws', { code: "export const activate = () => { throw new Error('oh') }" }, /oh/],
    ['code that does not parse', { code: 'export const' }, /./],
  ])('does not run a plugin with %s, and says why', async (_, plugin, reason) => {
    await using tester = await hostWith(plugin)
    const [status] = tester.host.statuses()
    expect(status).toMatchObject({ state: 'failed', reason: expect.stringMatching(reason) })
    expect(tester.host.rankers()).toEqual([])
  })

  it('turns a scorer that throws into one that is absent', async () => {
    const code =
      "export const activate = context => { context.scorers.register('one', { score() { throw new Error('oh') } }) }"
    await using tester = await hostWith({ code })
    const [ranker] = tester.host.rankers()
    expect(await ranker?.score({ size: 2, inputs: {}, explain: false })).toBeUndefined()
  })

  it('does not follow a link out of a plugin folder', async () => {
    await using folder = await temporaryFolder()
    const home = join(folder.path, 'tester')
    await mkdir(home)
    await writeFile(join(home, 'package.json'), JSON.stringify(manifest()))
    await writeFile(join(folder.path, 'outside.mjs'), GOOD)
    await symlink(join(folder.path, 'outside.mjs'), join(home, 'index.mjs'))
    const host = await createPluginHost({ pluginsDir: folder.path, mode: 'production', log: log as never })
    expect(host.statuses()).toMatchObject([{ state: 'failed', reason: expect.stringMatching(/outside/) }])
  })

  it('runs the built-in common ground', async () => {
    const host = await createPluginHost({
      pluginsDir: join(REPOSITORY, 'plugins'),
      mode: 'production',
      log: log as never,
    })
    const ranker = host.rankers().find(({ id }) => id === 'common-ground/common-ground')
    const inputs = { marketingShare: Float64Array.of(0.5, 0.9), salesShare: Float64Array.of(0.5, 0.1) }
    const [loved, onesided] = Array.from(
      (await ranker?.score({ size: 2, inputs, explain: false })) as ArrayLike<number>,
    )
    expect(loved).toBeCloseTo(0.5, 12)
    expect(onesided).toBeCloseTo((2 * 0.9 * 0.1) / 1, 12)
  })
})
