import { type Access, changed, unchanged } from './access.ts'
import type { Database } from './tables.ts'

const NAME = 'digest'

export interface Digests {
  /**
   * True for one caller and week alone, on whichever node: who gets it sends. The first claim of all only notes where the counting
   * begins, and gets false. Weeks compare as text.
   */
  claimDigest(week: string): Promise<boolean>
  /** After a sending that surely did not arrive: somebody may try again. */
  releaseDigest(claimed: string, before: string): Promise<void>
}

export const createDigests = ({ read, write }: Access): Digests => ({
  async claimDigest(week) {
    const last = await read(findLast)
    if (last !== undefined && last >= week) return false
    return write(async database => {
      const current = await findLast(database)
      if (current === undefined) {
        await database.insertInto('meta').values({ name: NAME, value: week }).execute()
        return changed(false)
      }
      if (current >= week) return unchanged(false)
      await database.updateTable('meta').set({ value: week }).where('name', '=', NAME).execute()
      return changed(true)
    })
  },

  releaseDigest: (claimed, before) =>
    write(async database => {
      const updated = await database
        .updateTable('meta')
        .set({ value: before })
        .where('name', '=', NAME)
        .where('value', '=', claimed)
        .executeTakeFirst()
      return updated.numUpdatedRows === 0n ? unchanged(undefined) : changed(undefined)
    }),
})

async function findLast(database: Database): Promise<string | undefined> {
  const row = await database.selectFrom('meta').select('value').where('name', '=', NAME).executeTakeFirst()
  return row?.value
}
