import { sql } from 'kysely'
import { type Access, changed } from './access.ts'
import type { Database } from './tables.ts'

/** A question that found nothing, as often as it was asked. Who asked is not kept. */
export interface MissedSearch {
  /** The question folded: what asks the same has the same words. */
  readonly words: string
  readonly example: string
  readonly times: number
  readonly lastAt: string
}

export interface MissedSearchStore {
  noteMissedSearch(missed: { words: string; example: string; at: string }): Promise<void>
  /** Most asked first; what was settled comes back when it is asked again. */
  readMissedSearches(limit: number): Promise<readonly MissedSearch[]>
  settleMissedSearch(words: string, at: string): Promise<void>
}

type MissedSearchTable = {
  missed_search: { words: string; example: string; times: number; last_at: string; settled_at: string | null }
}
const withMissed = (database: Database) => database.withTables<MissedSearchTable>()

export const createMissedSearches = ({ read, write }: Access): MissedSearchStore => ({
  noteMissedSearch: ({ words, example, at }) =>
    write(async database => {
      await withMissed(database)
        .insertInto('missed_search')
        .values({ words, example, times: 1, last_at: at, settled_at: null })
        .onConflict(conflict =>
          conflict
            .column('words')
            .doUpdateSet({ example, times: sql`missed_search.times + 1`, last_at: at, settled_at: null }),
        )
        .execute()
      return changed(undefined)
    }),

  readMissedSearches: limit =>
    read(database =>
      withMissed(database)
        .selectFrom('missed_search')
        .select(['words', 'example', 'times', 'last_at as lastAt'])
        .where('settled_at', 'is', null)
        .orderBy('times', 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('words')
        .limit(limit)
        .execute(),
    ),

  settleMissedSearch: (words, at) =>
    write(async database => {
      await withMissed(database)
        .updateTable('missed_search')
        .set({ settled_at: at })
        .where('words', '=', words)
        .execute()
      return changed(undefined)
    }),
})
