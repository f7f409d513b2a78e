import { basename } from 'node:path'
import { createPlugin } from './create-plugin.ts'
import { type HostedPlugin, hostPlugin, type Shared } from './hosted-plugin.ts'
import type { KeptRecords } from './kept-records.ts'
import { activationEvents } from './manifest/activation.ts'
import { type FoundPlugin, type PluginProblem, scanPlugins } from './manifest/scan-plugins.ts'
import type { PluginOptions } from './plugin.ts'

/** The plugins of a folder, as they come, change and go. */
export interface PluginFolders {
  readonly hosted: ReadonlyMap<string, HostedPlugin>
  readonly problems: readonly PluginProblem[]
  /** Reads the folder; the plugins in `changed` folders are replaced by what is there now. */
  rescan(changed?: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** What stands in a plugin's folder now. */
interface Folder {
  readonly next: FoundPlugin | undefined
  readonly fault: PluginProblem | undefined
  readonly changed: readonly string[]
}

type Options = Omit<PluginOptions, 'onChange' | 'onRecord'> & {
  readonly pluginsDir: string
  readonly kept: KeptRecords
  readonly shared: Shared
}

export function createPluginFolders({ pluginsDir, kept, shared, ...options }: Options): PluginFolders {
  const hosted = new Map<string, HostedPlugin>()
  const seen = new Map<string, string>()
  let problems: readonly PluginProblem[] = []
  let closed = false

  function add(found: FoundPlugin) {
    const id = found.manifest.name
    const plugin = createPlugin(found, kept.get(id), {
      ...options,
      onChange: () => {
        shared.onChange()
        queueMicrotask(() => serve(id))
      },
      onRecord: change => kept.change(id, change),
    })
    hosted.set(id, hostPlugin(plugin, shared))
    shared.onChange()
    if (kept.isPaused(id)) plugin.follow(kept.get(id), true)
    serve(id, true)
  }

  /** Gives a plugin what it needs now: its start, or its columns. */
  function serve(id: string, isNew = false) {
    const one = hosted.get(id)
    if (!one || closed) return
    const { plugin, columns } = one
    const now = JSON.stringify([plugin.found.manifest.version, plugin.record.settings])
    const changed = seen.get(id) !== now
    seen.set(id, now)
    if (plugin.phase.state !== 'idle' && plugin.phase.state !== 'active') return
    const events = activationEvents(plugin.found.manifest)
    if (isNew && events.has('onStartup')) void plugin.need('startup')
    if (!events.has('onDocuments') || shared.index.rows.size === 0) return
    if (isNew || changed) columns.renew('all')
    columns.resume()
  }

  async function rescan(changed: readonly string[] = []) {
    const { found, faults } = await scanPlugins(pluginsDir)
    for (const one of [...hosted.values()]) {
      const folder = basename(one.plugin.found.folder)
      await follow(one, { next: found.get(one.plugin.id), fault: faults.get(folder), changed })
      if (hosted.has(one.plugin.id)) faults.delete(folder)
    }
    for (const [id, plugin] of found) if (!hosted.has(id) && !closed) add(plugin)
    problems = [...faults.values()]
    for (const { folder, message } of problems)
      options.log.warn({ plugin: folder, reason: message }, 'A plugin is not running')
  }

  /** A changed folder replaces itself, a broken one goes on as it was, one that is gone goes. */
  async function follow(one: HostedPlugin, { next, fault, changed }: Folder) {
    if (next) {
      if (changed.includes(basename(next.folder))) await reload(one, next)
    } else if (fault) one.plugin.refuse(fault.message)
    else await remove(one)
  }

  /** The columns of the version before serve until the new ones are there. */
  async function reload(before: HostedPlugin, next: FoundPlugin) {
    const { plugin } = before
    if (!(await plugin.reload(next))) return
    const after = hostPlugin(plugin, shared)
    const events = activationEvents(next.manifest)
    if (events.has('onDocuments') && shared.documents().ids.length > 0) {
      after.columns.renew('all')
      await after.columns.settled()
    }
    before.columns.close()
    if (hosted.get(plugin.id) === before) hosted.set(plugin.id, after)
    shared.onChange()
    if (events.has('onStartup')) await plugin.need('files')
  }

  async function remove({ plugin, columns }: HostedPlugin) {
    hosted.delete(plugin.id)
    shared.onChange()
    columns.close()
    await plugin.close()
  }

  return {
    hosted,
    get problems() {
      return problems
    },
    rescan,
    async close() {
      closed = true
      await Promise.all([...hosted.values()].map(remove))
    },
  }
}
