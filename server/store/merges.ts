import { type RawBuilder, sql } from 'kysely'
import { type Access, changed, unchanged } from './access.ts'
import { record } from './audit.ts'
import { countComments } from './comments.ts'
import { findOrInsertPractice } from './practice-rows.ts'
import { countReuses } from './reuses.ts'
import { type Database, SIDE_NUMBERS, type Tables } from './tables.ts'
import { findWin } from './win-rows.ts'

export interface MergeRow {
  readonly no: number
  readonly fromId: string
  readonly intoId: string
  readonly curator: string
  readonly at: string
  readonly undoneAt: string | null
}

interface NewMerge {
  readonly from: string
  readonly into: string
  readonly personNo: number
  readonly at: string
}

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly seq: number }
  | { readonly kind: 'not-found' | 'undone-before' }
  /** `into` has itself been merged into another one since. */
  | { readonly kind: 'merged-on' }

export interface Merges {
  /** What people added moves along, one vote and one reuse each; who did both keeps what stands there. The caller has checked both ids. */
  merge(merge: NewMerge): Promise<{ no: number; seq: number }>
  /** Takes back exactly what moved and is still there. */
  undoMerge(undo: { no: number; personNo: number; at: string }): Promise<UndoOutcome>
  /** Latest first. */
  readMerges(): Promise<readonly MergeRow[]>
}

export const createMerges = ({ read, write }: Access): Merges => ({
  merge: ({ from, into, personNo, at }) =>
    write(async (database, seq) => {
      const intoNo = await findOrInsertPractice(database, { practiceId: into, at, seq })
      // Its own number would be taken when both rows are new.
      const fromNo = await findOrInsertPractice(database, { practiceId: from, at, seq: spare(intoNo, seq) })
      const pair = { from_no: fromNo, into_no: intoNo }
      await database
        .insertInto('practice_merge')
        .values({ ...pair, no: seq, person_no: personNo, at })
        .execute()
      await moveAll(database, { mergeNo: seq, fromNo, intoNo, from, into })
      await database.updateTable('practice').set({ merged_into: intoNo }).where('no', '=', fromNo).execute()
      await countAgain(database, [fromNo, intoNo], seq)
      await recordMerge(database, { ids: [from, into], personNo, at, seq, event: 'merged' })
      return changed({ no: seq, seq })
    }),

  undoMerge: ({ no, personNo, at }) =>
    write<UndoOutcome>(async (database, seq) => {
      const row = await selectMerges(database).where('practice_merge.no', '=', no).executeTakeFirst()
      if (!row) return unchanged({ kind: 'not-found' })
      if (row.undoneAt !== null) return unchanged({ kind: 'undone-before' })
      if (row.mergedOn !== null) return unchanged({ kind: 'merged-on' })
      await moveBack(database, row)
      await database.updateTable('practice').set({ merged_into: null }).where('no', '=', row.fromNo).execute()
      await database.updateTable('practice_merge').set({ undone_at: at }).where('no', '=', no).execute()
      await countAgain(database, [row.fromNo, row.intoNo], seq)
      const ids = [row.fromId, row.intoId]
      await recordMerge(database, { ids, personNo, at, seq, event: 'merge-undone' })
      return changed({ kind: 'undone', seq })
    }),

  readMerges: () =>
    read(database => selectMerges(database).orderBy('practice_merge.no', 'desc').limit(200).execute()),
})

/** Rows are numbered by feed number; a second new row in one write takes the negative, which nothing else has. */
const spare = (taken: number, seq: number) => (taken === seq ? -seq : seq)

const selectMerges = (database: Database) =>
  database
    .selectFrom('practice_merge')
    .innerJoin('practice as source', 'source.no', 'from_no')
    .innerJoin('practice as target', 'target.no', 'into_no')
    .innerJoin('person', 'person.no', 'practice_merge.person_no')
    .select(['practice_merge.no', 'source.id as fromId', 'target.id as intoId', 'person.name as curator'])
    .select(['practice_merge.at', 'undone_at as undoneAt', 'from_no as fromNo', 'into_no as intoNo'])
    .select('target.merged_into as mergedOn')

interface Move {
  readonly mergeNo: number
  readonly fromNo: number
  readonly intoNo: number
  readonly from: string
  readonly into: string
}

type Moved = Tables['merge_moved']['kind']

/** Which rows go along, and how: each is noted first, so that undoing finds exactly these. */
async function moveAll(database: Database, { mergeNo, fromNo, intoNo, from, into }: Move): Promise<void> {
  const note = (rows: RawBuilder<unknown>) =>
    sql`insert into merge_moved (merge_no, kind, ref) ${rows}`.execute(database)
  const select = (kind: Moved, ref: 'person_no' | 'no', table: 'vote' | 'reuse' | 'comment') =>
    sql`select ${mergeNo}, ${kind}, ${sql.ref(ref)} from ${sql.table(table)} where practice_no = ${fromNo}`
  const once = (table: 'vote' | 'reuse') =>
    sql`and person_no not in (select person_no from ${sql.table(table)} where practice_no = ${intoNo})`
  await note(sql`${select('vote', 'person_no', 'vote')} ${once('vote')}`)
  await note(sql`${select('reuse', 'no', 'reuse')} ${once('reuse')}`)
  await note(select('comment', 'no', 'comment'))
  await note(
    sql`select ${mergeNo}, 'follow', person_no from follow where kind = 'practice' and target = ${from}
      and person_no not in (select person_no from follow where kind = 'practice' and target = ${into})`,
  )
  await carry(database, { mergeNo, fromNo, intoNo, from, into })
}

const moveBack = (
  database: Database,
  { no, fromNo, intoNo, fromId, intoId }: MergeRow & { fromNo: number; intoNo: number },
) => carry(database, { mergeNo: no, fromNo: intoNo, intoNo: fromNo, from: intoId, into: fromId })

/** Moves what the merge has noted, from one practice to the other. */
async function carry(database: Database, { mergeNo, fromNo, intoNo, from, into }: Move): Promise<void> {
  const noted = (kind: Moved) =>
    sql`(select ref from merge_moved where merge_no = ${mergeNo} and kind = ${kind})`
  for (const [table, ref] of [
    ['vote', 'person_no'],
    ['reuse', 'no'],
    ['comment', 'no'],
  ] as const)
    await sql`update ${sql.table(table)} set practice_no = ${intoNo}
      where practice_no = ${fromNo} and ${sql.ref(ref)} in ${noted(table)}`.execute(database)
  await sql`update follow set target = ${into}
    where kind = 'practice' and target = ${from} and person_no in ${noted('follow')}`.execute(database)
}

async function countAgain(database: Database, practiceNos: readonly number[], seq: number): Promise<void> {
  for (const practiceNo of practiceNos) {
    const count = (side: keyof typeof SIDE_NUMBERS) =>
      sql<number>`(select count(*) from vote where practice_no = practice.no and side = ${SIDE_NUMBERS[side]})`
    await database
      .updateTable('practice')
      .set({
        ...{ votes_marketing: count('marketing'), votes_sales: count('sales') },
        votes_other: count('other'),
      })
      .where('no', '=', practiceNo)
      .execute()
    await countReuses(database, practiceNo, seq)
    await countComments(database, practiceNo, seq)
  }
}

interface Recorded {
  readonly ids: readonly string[]
  readonly personNo: number
  readonly at: string
  readonly seq: number
  readonly event: 'merged' | 'merge-undone'
}

async function recordMerge(database: Database, { ids, personNo, at, seq, event }: Recorded): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const win = await findWin(database, id)
    if (!win) continue
    const cause = { practiceNo: win.no, actorNo: personNo, seq, at, reason: ids[1 - index]! }
    await record(database, cause, { event, status: win.status, revision: win.revision })
  }
}
