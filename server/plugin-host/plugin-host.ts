import { basename } from 'node:path'
import type { EventName, PracticeEvent } from '../contract/plugin.ts'
import type { PracticeBadge } from '../contract/practice.ts'
import type { Log } from '../log.ts'
import type { Ranker } from '../search/ranker.ts'
import type { Documents, DocumentsChange } from './columns/documents.ts'
import { createRowIndex } from './columns/row-index.ts'
import type { HostedPlugin } from './hosted-plugin.ts'
import { createIdleWatch } from './idle-watch.ts'
import { keepRecords } from './kept-records.ts'
import { localise } from './localise.ts'
import type { PluginProblem } from './manifest/scan-plugins.ts'
import { createPluginFolders, type PluginFolders } from './plugin-folders.ts'
import { createMemoryRecords, type PluginRecord, type PluginRecords } from './plugin-records.ts'
import { createStartTurns } from './start-turns.ts'
import { watchPlugins } from './watch-plugins.ts'

/** What became of one plugin folder. A failed one is a value that can be asked about, never an exception. */
export interface PluginStatus {
  readonly id: string
  readonly state: 'idle' | 'starting' | 'active' | 'waiting' | 'failed' | 'disabled'
  readonly reason?: string
}

export interface PluginHost {
  /** What plugins have marked a practice with; at most three, in the order of the plugins' names. */
  badgesOf(practiceId: string, language: string): readonly PracticeBadge[]
  /** The scorers that count now. */
  rankers(): readonly Ranker[]
  statuses(): readonly PluginStatus[]
  /** What is kept of it. */
  record(id: string): PluginRecord | undefined
  /** What a plugin says, in a language that it has words for. @param scorerId `plugin/scorer` or a plugin's id */
  localise(scorerId: string, text: string, language: string): string
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

const DEADLINE_MS = 50
/** More would say less. */
const MAX_BADGES = 3
const NO_DOCUMENTS: Documents = { ids: [], inputs: () => ({}) }
/** How often at most a new voter's small shift of all shares is computed, and how often ages are. */
const VOTERS_MS = 2_000
const AGES_MS = 10 * 60_000

/** Runs each plugin in a process of its own. Starting it waits for no plugin. */
export async function createPluginHost(options: PluginHostOptions): Promise<PluginHost> {
  const { records = createMemoryRecords(), now = () => new Date(), deadlineMs = DEADLINE_MS } = options
  const index = createRowIndex()
  let documents = NO_DOCUMENTS
  const kept = await keepRecords(records, options.log)
  // Asked for in every search, so put together once for each change.
  let lists: ReturnType<typeof listAll> | undefined
  const onChange = () => {
    lists = undefined
  }
  const shared = { index, documents: () => documents, deadlineMs, onChange }
  const folders = createPluginFolders({ ...options, now, kept, shared, inTurn: createStartTurns() })
  const { hosted } = folders
  const listed = () => {
    lists ??= listAll(hosted)
    return lists
  }
  const renewals = createRenewals(hosted)
  const idle = createIdleWatch(() => [...hosted.values()])
  await folders.rescan()
  const stopFollowing = options.watch ? followFiles(folders, options) : async () => {}

  return {
    rankers: () => listed().rankers,
    badgesOf: (id, language) =>
      listed()
        .marking.flatMap(({ badges }) => badges.of(id, language))
        .slice(0, MAX_BADGES),
    statuses: () => [...[...hosted.values()].map(toStatus), ...folders.problems.map(toFailed)],
    record: kept.find,
    localise: (scorerId, text, language) =>
      localise(text, hosted.get(scorerId.split('/')[0]!)?.plugin.found.translations[language]),
    plugins: hosted,
    get problems() {
      return folders.problems
    },
    documentsChanged({ documents: next, changed, removed, votersChanged }) {
      const first = index.rows.size === 0
      documents = next
      const freed = index.follow({ changed, removed })
      for (const { columns } of hosted.values()) columns.empty(freed)
      renewals.renew(first ? 'all' : changed)
      if (votersChanged && !first) renewals.renewAllSoon()
    },
    emit(name, event) {
      for (const { plugin } of hosted.values()) {
        if (!plugin.found.manifest.contributes.events?.includes(name)) continue
        void plugin.need('event').then(process => process?.send({ type: 'event', name, event }))
      }
    },
    rescan: folders.rescan,
    async refreshRecords() {
      await kept.refresh()
      for (const { plugin } of hosted.values()) plugin.follow(kept.get(plugin.id), kept.isPaused(plugin.id))
    },
    async settled() {
      for (const { plugin, columns } of hosted.values()) {
        if (plugin.phase.state === 'starting') await plugin.phase.process
        await columns.settled()
      }
    },
    async close() {
      renewals.close()
      idle.close()
      await stopFollowing()
      await folders.close()
      await kept.close()
    },
  }
}

const listAll = (hosted: ReadonlyMap<string, HostedPlugin>) => ({
  rankers: [...hosted.values()].flatMap(one => one.rankers()),
  marking: [...hosted.values()].filter(
    ({ plugin }) =>
      plugin.found.manifest.contributes.badges !== undefined && plugin.phase.state !== 'disabled',
  ),
})

/** When columns are computed again: what changed at once, all of them now and then. */
function createRenewals(hosted: ReadonlyMap<string, HostedPlugin>) {
  const renew = (which: readonly string[] | 'all') => {
    for (const { columns } of hosted.values()) columns.renew(which)
  }
  let soon: NodeJS.Timeout | undefined
  const ages = setInterval(() => renew('all'), AGES_MS)
  ages.unref()
  return {
    renew,
    renewAllSoon() {
      soon ??= setTimeout(() => {
        soon = undefined
        renew('all')
      }, VOTERS_MS).unref()
    },
    close() {
      clearInterval(ages)
      clearTimeout(soon)
    },
  }
}

/** One reading of the folder at a time. @returns how to stop */
function followFiles(folders: PluginFolders, { pluginsDir, log }: PluginHostOptions): () => Promise<void> {
  let following = Promise.resolve()
  const watcher = watchPlugins(pluginsDir, changed => {
    following = following
      .then(() => folders.rescan(changed))
      .catch(error => log.error({ err: error }, 'The plugins folder could not be read again'))
  })
  return async () => {
    await watcher.close()
    await following
  }
}

const toFailed = ({ folder, message }: PluginProblem): PluginStatus => ({
  id: basename(folder),
  state: 'failed',
  reason: message,
})

function toStatus({ plugin }: HostedPlugin): PluginStatus {
  const { phase, id } = plugin
  const reason = 'reason' in phase ? phase.reason : undefined
  return { id, state: phase.state, ...(reason !== undefined && { reason }) }
}
