import type { Json } from '../contract/plugin.ts'
import type { Log } from '../log.ts'

/** What is kept of a plugin beyond its folder: an admin's wishes and its own state. */
export interface PluginRecord {
  readonly id: string
  readonly enabled: boolean
  readonly settings: Readonly<Record<string, Json>>
  readonly state: Readonly<Record<string, Json>>
}
export type PluginRecordChange = Partial<Omit<PluginRecord, 'id'>>

/** Where that is kept, for all nodes. */
export interface PluginRecords {
  readPluginRecords(): Promise<readonly PluginRecord[]>
  savePluginRecord(id: string, change: PluginRecordChange): Promise<void>
}

export const untouched = (id: string): PluginRecord => ({ id, enabled: true, settings: {}, state: {} })

/** For hosts that nobody asks to remember anything: tests and the authors' tools. */
export function createMemoryRecords(): PluginRecords {
  const records = new Map<string, PluginRecord>()
  return {
    readPluginRecords: async () => [...records.values()],
    savePluginRecord: async (id, change) => {
      records.set(id, { ...(records.get(id) ?? untouched(id)), ...change })
    },
  }
}

/** The record that the state of a bisect is kept in; no plugin can have this id. */
export const BISECT_RECORD = '*bisect'

const WRITE_PAUSE_MS = 1_000

/** A plugin may set its state as often as it likes: it is written once a second at most. */
export function createRecordWriter({ savePluginRecord }: PluginRecords, log: Log) {
  const waiting = new Map<string, PluginRecordChange>()
  let timer: NodeJS.Timeout | undefined

  async function write() {
    timer = undefined
    for (const [id, change] of [...waiting]) {
      waiting.delete(id)
      await savePluginRecord(id, change).catch(error =>
        log.warn({ err: error, plugin: id }, 'What a plugin keeps could not be saved'),
      )
    }
  }
  return {
    /** What is not written yet. */
    waiting: waiting as ReadonlyMap<string, PluginRecordChange>,
    save(id: string, change: PluginRecordChange) {
      waiting.set(id, { ...waiting.get(id), ...change })
      timer ??= setTimeout(write, WRITE_PAUSE_MS)
    },
    close() {
      clearTimeout(timer)
      return write()
    },
  }
}
