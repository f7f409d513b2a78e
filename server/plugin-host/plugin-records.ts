import type { Json } from '../contract/plugin.ts'

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
