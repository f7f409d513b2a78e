import { basename } from 'node:path'
import type { EventName, PracticeEvent } from '../contract/plugin.ts'
import type { Log } from '../log.ts'
import type { Ranker } from '../search/ranker.ts'
import type { Documents, DocumentsChange } from './columns/documents.ts'
import { createRowIndex } from './columns/row-index.ts'
import { type HostedPlugin, hostPlugin } from './hosted-plugin.ts'
import { createIdleWatch } from './idle-watch.ts'
import { activationEvents } from './manifest/activation.ts'
import { type FoundPlugin, type PluginProblem, scanPlugins } from './manifest/scan-plugins.ts'
import { createPlugin } from './plugin.ts'
import {
  BISECT_RECORD,
  createMemoryRecords,
  createRecordWriter,
  type PluginRecord,
  type PluginRecords,
  untouched,
} from './plugin-records.ts'
import { watchPlugins } from './watch-plugins.ts'

/** What became of one plugin folder. A failed one is a value that can be asked about, never an exception. */
export interface PluginStatus {
  readonly id: string
  readonly state: 'idle' | 'starting' | 'active' | 'waiting' | 'failed' | 'disabled'
  readonly reason?: string
}

export interface PluginHost {
  /** The scorers that count now. */
  rankers(): readonly Ranker[]
  statuses(): readonly PluginStatus[]
  /** What is kept of it. */
  record(id: string): PluginRecord | undefined
  /** Every plugin whose manifest is good. */
  readonly plugins: ReadonlyMap<string, HostedPlugin>
  readonly problems: readonly PluginProblem[]
  documentsChanged(change: DocumentsChange): void
  emit(name: EventName, event: PracticeEvent): void
  /** Reads the plugins folder again; the plugins in `changed` folders are replaced by what is there now. */
  rescan(changed?: readonly string[]): Promise<void>
  /** Reads again what admins changed, here or on another node. */
  refreshRecords(): Promise<void>
  /** Resolves when nothing is starting or being computed. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface PluginHostOptions {
  readonly pluginsDir: string
  /** Where bundled code is kept; anything in it can be made again. */
  readonly cacheDir: string
  readonly mode: 'production' | 'development'
  readonly log: Log
  readonly records?: PluginRecords
  readonly now?: () => Date
  /** Shared by all scorers of a query: they start together, and the server keeps the time. */
  readonly deadlineMs?: number
  /** Follows the plugins folder: a changed plugin replaces itself, a broken edit leaves the one before serving. */
  readonly watch?: boolean
}

/** What stands in a plugin's folder now. */
interface Folder {
  readonly next: FoundPlugin | undefined
  readonly fault: PluginProblem | undefined
  readonly changed: readonly string[]
}

const DEADLINE_MS = 50
const NO_DOCUMENTS: Documents = { ids: [], inputs: () => ({}) }
/** How often at most a new voter's small shift of all shares is computed, and how often ages are. */
const VOTERS_MS = 2_000
const AGES_MS = 10 * 60_000

/** Runs each plugin in a process of its own. Starting it waits for no plugin. */
export async function createPluginHost(options: PluginHostOptions): Promise<PluginHost> {
  const { pluginsDir, log, records = createMemoryRecords(), now = () => new Date() } = options
  const index = createRowIndex()
  const hosted = new Map<string, HostedPlugin>()
  let problems: readonly PluginProblem[] = []
  let documents = NO_DOCUMENTS
  let kept = new Map<string, PluginRecord>()
  let closed = false
  const writer = createRecordWriter(records, log)

  const isPaused = (id: string) => {
    const { paused } = kept.get(BISECT_RECORD)?.state ?? {}
    return Array.isArray(paused) && paused.includes(id)
  }
  const recordOf = (id: string) => kept.get(id) ?? untouched(id)
  const { deadlineMs = DEADLINE_MS } = options
  const shared = { index, documents: () => documents, deadlineMs, onChange: () => {} }

  function add(found: FoundPlugin) {
    const id = found.manifest.name
    const plugin = createPlugin(found, recordOf(id), {
      ...options,
      now,
      onChange: () => queueMicrotask(() => serve(id)),
      onRecord: change => {
        kept.set(id, { ...recordOf(id), ...change })
        writer.save(id, change)
      },
    })
    hosted.set(id, hostPlugin(plugin, shared))
    if (isPaused(id)) plugin.follow(recordOf(id), true)
    serve(id, true)
  }

  const settingsSeen = new Map<string, string>()
  /** Gives a plugin what it needs now: its start, or its columns. */
  function serve(id: string, isNew = false) {
    const one = hosted.get(id)
    if (!one || closed) return
    const { plugin, columns } = one
    const seen = JSON.stringify([plugin.found.manifest.version, plugin.record.settings])
    const changed = settingsSeen.get(id) !== seen
    settingsSeen.set(id, seen)
    if (plugin.phase.state !== 'idle' && plugin.phase.state !== 'active') return
    const events = activationEvents(plugin.found.manifest)
    if (isNew && events.has('onStartup')) void plugin.need('the server started')
    if (!events.has('onDocuments') || documents.ids.length === 0) return
    columns.renew(isNew || changed ? 'all' : [])
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
      log.warn({ plugin: folder, reason: message }, 'A plugin is not running')
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
    if (activationEvents(next.manifest).has('onDocuments') && documents.ids.length > 0) {
      after.columns.renew('all')
      await after.columns.settled()
    }
    before.columns.close()
    if (hosted.get(plugin.id) === before) hosted.set(plugin.id, after)
    if (activationEvents(next.manifest).has('onStartup')) await plugin.need('its files changed')
  }

  async function remove({ plugin, columns }: HostedPlugin) {
    hosted.delete(plugin.id)
    columns.close()
    await plugin.close()
  }

  const renewAll = (which: readonly string[] | 'all') => {
    for (const { columns } of hosted.values()) columns.renew(which)
  }
  let votersTimer: NodeJS.Timeout | undefined
  const ages = setInterval(() => renewAll('all'), AGES_MS)
  ages.unref()
  const idle = createIdleWatch(() => [...hosted.values()])

  const host: PluginHost = {
    rankers: () => [...hosted.values()].flatMap(one => one.rankers()),
    statuses: () => [
      ...[...hosted.values()].map(toStatus),
      ...problems.map(({ folder, message }) => ({
        id: basename(folder),
        state: 'failed' as const,
        reason: message,
      })),
    ],
    record: id => kept.get(id),
    plugins: hosted,
    get problems() {
      return problems
    },
    documentsChanged({ documents: next, changed, votersChanged }) {
      const first = documents.ids.length === 0
      documents = next
      const freed = index.follow(next.ids)
      for (const { columns } of hosted.values()) columns.empty(freed)
      renewAll(first ? 'all' : changed)
      if (!votersChanged || first || votersTimer) return
      votersTimer = setTimeout(() => {
        votersTimer = undefined
        renewAll('all')
      }, VOTERS_MS)
      votersTimer.unref()
    },
    emit(name, event) {
      for (const { plugin } of hosted.values()) {
        if (!plugin.found.manifest.contributes.events?.includes(name)) continue
        void plugin.need(`the event ${name}`).then(process => process?.send({ type: 'event', name, event }))
      }
    },
    rescan,
    async refreshRecords() {
      const read = await records.readPluginRecords()
      kept = new Map(read.map(record => [record.id, record]))
      for (const { plugin } of hosted.values()) plugin.follow(recordOf(plugin.id), isPaused(plugin.id))
    },
    async settled() {
      for (const { plugin, columns } of hosted.values()) {
        if (plugin.phase.state === 'starting') await plugin.phase.process
        await columns.settled()
      }
    },
    async close() {
      closed = true
      clearInterval(ages)
      clearTimeout(votersTimer)
      idle.close()
      await Promise.all([...hosted.values()].map(remove))
      await writer.close()
    },
  }
  kept = new Map((await records.readPluginRecords()).map(record => [record.id, record]))
  await rescan()
  let following = Promise.resolve()
  const watcher = options.watch
    ? watchPlugins(pluginsDir, changed => {
        following = following
          .then(() => rescan(changed))
          .catch(error => log.error({ err: error }, 'The plugins folder could not be read again'))
      })
    : undefined
  return {
    ...host,
    get problems() {
      return problems
    },
    close: async () => {
      await watcher?.close()
      await following
      await host.close()
    },
  }
}

function toStatus({ plugin }: HostedPlugin): PluginStatus {
  const { phase, id } = plugin
  const reason = 'reason' in phase ? phase.reason : undefined
  return { id, state: phase.state, ...(reason !== undefined && { reason }) }
}
