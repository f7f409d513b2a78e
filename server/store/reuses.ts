import { sql } from 'kysely'
import type { Result } from '../contract/practice.ts'
import type { Outcome } from '../contract/reuse.ts'
import type { Side } from '../contract/taxonomy.ts'
import { type Access, changed, unchanged } from './access.ts'
import { findFollowers, notify } from './notify.ts'
import { findAuthor, findOrInsertPractice } from './practice-rows.ts'
import { type Database, REUSE_COLUMNS } from './tables.ts'

export interface ReuseRow {
  readonly personNo: number
  readonly name: string
  readonly side: Side
  readonly outcome: Outcome
  readonly note: string
  readonly result: Result | null
  readonly at: string
}

interface NewReuse extends Omit<ReuseRow, 'name'> {
  readonly practiceId: string
}

export interface Reuses {
  /** One for each person and practice: the next one replaces it. @returns the feed number */
  saveReuse(reuse: NewReuse): Promise<number>
  /** Idempotent. */
  deleteReuse(reuse: { practiceId: string; personNo: number }): Promise<number>
  /** All of a practice, latest first. */
  readReuses(practiceId: string): Promise<readonly ReuseRow[]>
}

export const createReuses = ({ read, write }: Access): Reuses => ({
  saveReuse: ({ practiceId, ...reuse }) =>
    write(async (database, seq) => {
      const practiceNo = await findOrInsertPractice(database, { practiceId, at: reuse.at, seq })
      const row = {
        ...{ side: reuse.side, outcome: reuse.outcome, note: reuse.note, at: reuse.at },
        result: reuse.result && JSON.stringify(reuse.result),
      }
      const before = await findReuse(database, practiceNo, reuse.personNo)
      if (before) await database.updateTable('reuse').set(row).where('no', '=', before.no).execute()
      else
        await database
          .insertInto('reuse')
          .values({ ...row, no: seq, practice_no: practiceNo, person_no: reuse.personNo })
          .execute()
      await countReuses(database, practiceNo, seq)
      if (!before) {
        const followers = await findFollowers(database, { practiceId })
        const author = await findAuthor(database, practiceNo)
        const to = author === null ? followers : [author, ...followers]
        await notify(
          database,
          { practiceNo, actorNo: reuse.personNo, seq, at: reuse.at },
          { kind: 'reuse', to },
        )
      }
      return changed(seq)
    }),

  deleteReuse: ({ practiceId, personNo }) =>
    write(async (database, seq) => {
      const row = await database
        .selectFrom('reuse')
        .innerJoin('practice', 'practice.no', 'reuse.practice_no')
        .select(['reuse.no', 'practice_no'])
        .where('practice.id', '=', practiceId)
        .where('reuse.person_no', '=', personNo)
        .executeTakeFirst()
      if (!row) return unchanged(seq - 1)
      await database.deleteFrom('reuse').where('no', '=', row.no).execute()
      await countReuses(database, row.practice_no, seq)
      return changed(seq)
    }),

  readReuses: practiceId =>
    read(async database => {
      const rows = await database
        .selectFrom('reuse')
        .innerJoin('practice', 'practice.no', 'reuse.practice_no')
        .innerJoin('person', 'person.no', 'reuse.person_no')
        .select(['reuse.person_no as personNo', 'person.name', 'reuse.side', 'outcome', 'note'])
        .select(['result', 'at'])
        .where('practice.id', '=', practiceId)
        .orderBy('at', 'desc')
        .orderBy('reuse.no', 'desc')
        .execute()
      return rows.map(row => ({ ...row, result: row.result === null ? null : JSON.parse(row.result) }))
    }),
})

const findReuse = (database: Database, practiceNo: number, personNo: number) =>
  database
    .selectFrom('reuse')
    .select('no')
    .where('practice_no', '=', practiceNo)
    .where('person_no', '=', personNo)
    .executeTakeFirst()

/** Counted anew, in the transaction that changed them: there are few, and so no counter can drift. */
export async function countReuses(database: Database, practiceNo: number, seq: number): Promise<void> {
  const rows = await database
    .selectFrom('reuse')
    .select(['outcome', sql<number>`cast(count(*) as integer)`.as('count')])
    .where('practice_no', '=', practiceNo)
    .groupBy('outcome')
    .execute()
  const count = (outcome: Outcome) => rows.find(row => row.outcome === outcome)?.count ?? 0
  const [worked, partly, didNotWork] = REUSE_COLUMNS
  await database
    .updateTable('practice')
    .set({ seq, [worked]: count('worked'), [partly]: count('partly'), [didNotWork]: count('did-not-work') })
    .where('no', '=', practiceNo)
    .execute()
}
