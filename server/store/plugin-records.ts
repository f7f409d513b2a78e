import type { Json } from '../contract/plugin.ts'
import { type Access, changed } from './access.ts'
import type { Database } from './tables.ts'

type JsonObject = Readonly<Record<string, Json>>

/** What is kept of a plugin for all nodes. One that nobody has changed has no record. */
export interface PluginRecord {
  readonly id: string
  readonly enabled: boolean
  readonly settings: JsonObject
  readonly state: JsonObject
}

export interface PluginRecordStore {
  readPluginRecords(): Promise<readonly PluginRecord[]>
  /** Replaces what is named; the feed number rises, so that other nodes look. */
  savePluginRecord(id: string, change: Partial<Omit<PluginRecord, 'id'>>): Promise<void>
}

type PluginTable = {
  plugin: { id: string; enabled: number; settings: string; state: string }
}
const withPlugins = (database: Database) => database.withTables<PluginTable>()

export const createPluginRecords = ({ read, write }: Access): PluginRecordStore => ({
  readPluginRecords: () =>
    read(async database => {
      const rows = await withPlugins(database).selectFrom('plugin').selectAll().execute()
      return rows.map(({ id, enabled, settings, state }) => ({
        ...{ id, enabled: enabled === 1 },
        ...{ settings: JSON.parse(settings), state: JSON.parse(state) },
      }))
    }),

  savePluginRecord: (id, change) =>
    write(async database => {
      const columns = {
        ...(change.enabled !== undefined && { enabled: Number(change.enabled) }),
        ...(change.settings && { settings: JSON.stringify(change.settings) }),
        ...(change.state && { state: JSON.stringify(change.state) }),
      }
      await withPlugins(database)
        .insertInto('plugin')
        .values({ id, enabled: 1, settings: '{}', state: '{}', ...columns })
        .onConflict(conflict => conflict.column('id').doUpdateSet(columns))
        .execute()
      return changed(undefined)
    }),
})
