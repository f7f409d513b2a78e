import type { Following } from '../contract/following.ts'
import { type Access, changed, unchanged } from './access.ts'

export interface Follows {
  /** Latest first. */
  readFollowing(personNo: number): Promise<readonly Following[]>
  /** Idempotent. */
  setFollowing(follow: Following & { personNo: number; followed: boolean; at: string }): Promise<void>
}

export const createFollows = ({ read, write }: Access): Follows => ({
  readFollowing: personNo =>
    read(database =>
      database
        .selectFrom('follow')
        .select(['kind', 'target as id'])
        .where('person_no', '=', personNo)
        .orderBy('at', 'desc')
        .orderBy('target')
        .execute(),
    ),

  setFollowing: ({ personNo, kind, id, followed, at }) =>
    write(async database => {
      if (followed) {
        const row = { person_no: personNo, kind, target: id, at }
        const inserted = await database
          .insertInto('follow')
          .values(row)
          .onConflict(conflict => conflict.doNothing())
          .executeTakeFirst()
        return inserted.numInsertedOrUpdatedRows === 0n ? unchanged(undefined) : changed(undefined)
      }
      const deleted = await database
        .deleteFrom('follow')
        .where('person_no', '=', personNo)
        .where('kind', '=', kind)
        .where('target', '=', id)
        .executeTakeFirst()
      return deleted.numDeletedRows === 0n ? unchanged(undefined) : changed(undefined)
    }),
})
