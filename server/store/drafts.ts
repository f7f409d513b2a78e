import { type Access, changed, unchanged } from './access.ts'

export interface DraftRow {
  readonly id: string
  /** JSON of what the client sent. */
  readonly body: string
  readonly updatedAt: string
}

export interface Drafts {
  /** Latest first. */
  readDrafts(personNo: number): Promise<readonly DraftRow[]>
  /** The last write wins. False: this person has `most` drafts already. */
  saveDraft(draft: DraftRow & { personNo: number }, most: number): Promise<boolean>
  deleteDraft(personNo: number, id: string): Promise<void>
}

export const createDrafts = ({ read, write }: Access): Drafts => ({
  readDrafts: personNo =>
    read(database =>
      database
        .selectFrom('draft')
        .select(['id', 'body', 'updated_at as updatedAt'])
        .where('person_no', '=', personNo)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute(),
    ),

  saveDraft: ({ personNo, id, body, updatedAt }, most) =>
    write(async database => {
      const others = await database
        .selectFrom('draft')
        .select('id')
        .where('person_no', '=', personNo)
        .where('id', '!=', id)
        .execute()
      if (others.length >= most) return unchanged(false)
      await database
        .insertInto('draft')
        .values({ person_no: personNo, id, body, updated_at: updatedAt })
        .onConflict(conflict =>
          conflict.columns(['person_no', 'id']).doUpdateSet({ body, updated_at: updatedAt }),
        )
        .execute()
      return changed(true)
    }),

  deleteDraft: (personNo, id) =>
    write(async database => {
      const deleted = await database
        .deleteFrom('draft')
        .where('person_no', '=', personNo)
        .where('id', '=', id)
        .executeTakeFirst()
      return deleted.numDeletedRows === 0n ? unchanged(undefined) : changed(undefined)
    }),
})
