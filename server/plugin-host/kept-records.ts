import type { Log } from '../log.ts'
import {
  BISECT_RECORD,
  createRecordWriter,
  type PluginRecord,
  type PluginRecordChange,
  type PluginRecords,
  untouched,
} from './plugin-records.ts'

/** The records as this node last read them. */
export interface KeptRecords {
  find(id: string): PluginRecord | undefined
  /** One that nobody has changed is enabled and empty. */
  get(id: string): PluginRecord
  /** Off for the present step of a bisect. */
  isPaused(id: string): boolean
  /** Changes it here at once, and in the database within a second. */
  change(id: string, change: PluginRecordChange): void
  refresh(): Promise<void>
  close(): Promise<void>
}

export async function keepRecords(records: PluginRecords, log: Log): Promise<KeptRecords> {
  const read = async () =>
    new Map((await records.readPluginRecords()).map(record => [record.id, record] as const))
  const writer = createRecordWriter(records, log)
  let kept = await read()
  const get = (id: string) => kept.get(id) ?? untouched(id)
  return {
    find: id => kept.get(id),
    get,
    isPaused(id) {
      const { paused } = get(BISECT_RECORD).state
      return Array.isArray(paused) && paused.includes(id)
    },
    change(id, change) {
      kept.set(id, { ...get(id), ...change })
      writer.save(id, change)
    },
    async refresh() {
      kept = await read()
      // What a plugin set in the last second is newer than what was read.
      for (const [id, change] of writer.waiting) kept.set(id, { ...get(id), ...change })
    },
    close: writer.close,
  }
}
