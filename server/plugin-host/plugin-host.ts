import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PluginContext, PluginModule, Scorer } from '../contract/plugin.ts'
import type { Log } from '../log.ts'
import type { Ranker } from '../search/ranker.ts'
import type { ScorerContribution } from './manifest.ts'
import { type FoundPlugin, scanPlugins } from './scan-plugins.ts'

/** What became of one plugin folder. A failed one is a value that can be asked about, never an exception. */
export type PluginStatus =
  | { readonly state: 'active'; readonly id: string; readonly version: string }
  | { readonly state: 'failed'; readonly id: string; readonly reason: string }

export interface PluginHost {
  /** The scorers registered now. */
  rankers(): readonly Ranker[]
  statuses(): readonly PluginStatus[]
  close(): Promise<void>
}

interface Options {
  readonly pluginsDir: string
  readonly mode: 'production' | 'development'
  readonly log: Log
}

const ACTIVATION_LIMIT_MS = 5_000

/** Runs the plugins in this process: they are trusted like our own code. */
export async function createPluginHost({ pluginsDir, mode, log }: Options): Promise<PluginHost> {
  const rankers = new Map<string, Ranker>()
  const stops: (() => Promise<void>)[] = []

  async function activate({ folder, manifest }: FoundPlugin): Promise<PluginStatus> {
    const id = manifest.name
    const context = createContext({ manifest, folder }, { rankers, mode, log })
    try {
      const module = (await import(pathToFileURL(join(folder, manifest.main)).href)) as PluginModule
      await within(ACTIVATION_LIMIT_MS, Promise.resolve(module.activate(context)))
      stops.push(async () => {
        await module.deactivate?.()
        disposeAll(context)
      })
      return { state: 'active', id, version: manifest.version }
    } catch (error) {
      disposeAll(context)
      return { state: 'failed', id, reason: String(error) }
    }
  }

  const found = await scanPlugins(pluginsDir)
  const statuses = await Promise.all(
    found.map(plugin =>
      'manifest' in plugin
        ? activate(plugin)
        : ({ state: 'failed', id: plugin.folder, reason: plugin.message } satisfies PluginStatus),
    ),
  )
  for (const status of statuses)
    if (status.state === 'failed')
      log.warn({ plugin: status.id, reason: status.reason }, 'A plugin is not running')

  return {
    rankers: () => [...rankers.values()],
    statuses: () => statuses,
    close: async () => {
      await Promise.allSettled(stops.map(stop => stop()))
    },
  }
}

interface Surroundings {
  readonly rankers: Map<string, Ranker>
  readonly mode: 'production' | 'development'
  readonly log: Log
}

function createContext({ manifest }: FoundPlugin, { rankers, mode, log }: Surroundings): PluginContext {
  const plugin = { id: manifest.name, version: manifest.version, mode }
  const say = (level: 'info' | 'warn' | 'error') => (text: string) => log[level]({ plugin: plugin.id }, text)
  const subscriptions: PluginContext['subscriptions'] = []
  return {
    subscriptions,
    plugin,
    logger: { info: say('info'), warn: say('warn'), error: say('error') },
    scorers: {
      register(id, scorer) {
        const declared = manifest.contributes.scorers.find(contribution => contribution.id === id)
        if (!declared) throw new Error(`"${id}" is not declared under contributes.scorers in package.json`)
        const ranker = toRanker(plugin.id, declared, scorer)
        rankers.set(ranker.id, ranker)
        const registration = {
          dispose: () => void (rankers.get(ranker.id) === ranker && rankers.delete(ranker.id)),
        }
        subscriptions.push(registration)
        return registration
      },
    },
  }
}

const toRanker = (plugin: string, declared: ScorerContribution, scorer: Scorer): Ranker => ({
  id: `${plugin}/${declared.id}`,
  label: declared.label,
  inputs: declared.inputs as Ranker['inputs'],
  range: declared.range as [number, number],
  weight: declared.weight,
  when: declared.when,
  score: async batch => {
    try {
      return await scorer.score(batch)
    } catch {
      return undefined
    }
  },
})

function disposeAll({ subscriptions }: PluginContext) {
  for (const subscription of subscriptions.splice(0).reverse()) subscription.dispose()
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${limitMs} ms to activate`)), limitMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
