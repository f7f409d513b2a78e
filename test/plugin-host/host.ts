import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { InputName } from '../../server/contract/plugin.ts'
import type { Documents } from '../../server/plugin-host/columns/documents.ts'
import {
  createPluginHost,
  type PluginHost,
  type PluginHostOptions,
} from '../../server/plugin-host/plugin-host.ts'
import type { Ranker } from '../../server/search/ranker.ts'
import { temporaryFolder } from '../support/content-folder.ts'

export const scorer = (overrides: object = {}) => ({
  ...{ id: 'one', label: 'One', description: 'Always one.', scope: 'query', inputs: ['ageDays'] },
  ...{ range: [0, 1], weight: 0.1, when: 'both' },
  ...overrides,
})

export const manifest = (overrides: object = {}) => ({
  ...{ name: 'tester', version: '1.0.0', displayName: 'Tester', publisher: 'tests' },
  ...{ type: 'module', main: 'index.mjs', engines: { 'common-ground': '^1.0.0' } },
  contributes: { scorers: [scorer()] },
  ...overrides,
})

/** A module whose only scorer has this body; `size`, `inputs` and `explain` are in reach. */
export const scoring = (body: string, before = '') =>
  `${before}\nexport const activate = context => { context.scorers.register('one', { score({ size, inputs, explain }) { ${body} } }) }`

export const GOOD = scoring('return new Array(size).fill(1)')

export interface PluginFiles {
  readonly manifest?: object | string
  readonly code?: string
  readonly files?: Readonly<Record<string, string>>
}

export async function writePlugin(folder: string, plugin: PluginFiles): Promise<void> {
  const json =
    typeof plugin.manifest === 'string' ? plugin.manifest : JSON.stringify(plugin.manifest ?? manifest())
  const files = { 'package.json': json, 'index.mjs': plugin.code ?? GOOD, ...plugin.files }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

export interface TestHost extends AsyncDisposable {
  readonly host: PluginHost
  readonly pluginsDir: string
  readonly lines: readonly string[]
  status(id?: string): ReturnType<PluginHost['statuses']>[number] | undefined
  ranker(id?: string): Ranker | undefined
  /** One live call with so many rows. */
  ask(id?: string, size?: number): Promise<readonly number[] | undefined>
}

/** A host over a folder of its own; `plugins` by folder name. Resolves when all of them have started, or failed. */
export async function startHost(
  plugins: Readonly<Record<string, PluginFiles>>,
  options: Partial<PluginHostOptions> = {},
): Promise<TestHost> {
  const folder = await temporaryFolder()
  const pluginsDir = join(folder.path, 'plugins')
  for (const [name, plugin] of Object.entries(plugins)) await writePlugin(join(pluginsDir, name), plugin)
  const lines: string[] = []
  const log = (_: unknown, line: string) => void lines.push(line)
  const host = await createPluginHost({
    pluginsDir,
    cacheDir: join(folder.path, 'cache'),
    mode: 'production',
    log: { info: log, warn: log, error: log, debug: log } as never,
    ...options,
  })
  await host.settled()
  const ranker = (id = 'tester/one') => host.rankers().find(one => one.id === id)
  return {
    host,
    pluginsDir,
    lines,
    ranker,
    status: (id = 'tester') => host.statuses().find(one => one.id === id || one.id.endsWith(`/${id}`)),
    async ask(id, size = 3) {
      const inputs = { ageDays: new Float64Array(size), textScore: new Float64Array(size) }
      const scores = await ranker(id)?.score({ size, inputs, explain: false })
      return scores && Array.from('values' in scores ? (scores.values as Float64Array) : (scores as number[]))
    },
    async [Symbol.asyncDispose]() {
      await host.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

/** Documents whose every number column counts up from 1. */
export const documents = (ids: readonly string[]): Documents => ({
  ids,
  inputs: (names: readonly InputName[], some: readonly string[]) =>
    Object.fromEntries(names.map(name => [name, Float64Array.from(some, id => ids.indexOf(id) + 1)])),
})

export const change = (
  ids: readonly string[],
  changed: readonly string[] = ids,
  removed: readonly string[] = [],
) => ({
  documents: documents(ids),
  changed,
  removed,
  votersChanged: false,
})

/** The stored values by practice. */
export const stored = (ranker: Ranker | undefined): Record<string, number> =>
  Object.fromEntries([...(ranker?.stored?.rows ?? [])].map(([id, row]) => [id, ranker!.stored!.values[row]!]))
