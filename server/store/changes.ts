import type { Access } from './access.ts'
import { readCoSigns } from './co-signs.ts'
import type { Engine } from './engine.ts'
import type { CoSignRow, PracticeRow, Store, WinRow } from './store.ts'
import { type Database, REUSE_COLUMNS, toVotes, VOTE_COLUMNS } from './tables.ts'

export const createChanges = (engine: Engine, { read }: Access): Pick<Store, 'readChanges'> => ({
  readChanges: seq =>
    read(async database => {
      // The feed first: rows written between the two queries are then read once more the next time, and none is missed.
      const feed = await database
        .selectFrom('feed')
        .select(['seq', 'epoch', 'active_marketing', 'active_sales', 'active_other'])
        .select(engine.startToken.as('start_token'))
        .executeTakeFirstOrThrow()
      const practices = feed.seq === seq ? [] : await readPractices(database, seq)
      return {
        seq: feed.seq,
        epoch: feed.epoch + feed.start_token,
        practices,
        activeVoters: {
          marketing: feed.active_marketing,
          sales: feed.active_sales,
          other: feed.active_other,
        },
      }
    }),
})

async function readPractices(database: Database, seq: number): Promise<PracticeRow[]> {
  const rows = await selectPractices(database)
    .where('practice.seq', '>', seq)
    .orderBy('practice.seq')
    .execute()
  const coSigns = rows.some(row => row.co_signs > 0) ? await readCoSigns(database, seq) : new Map()
  return rows.map(row => ({
    ...{ id: row.id, seq: row.seq, votes: toVotes(row), win: toWin(row, coSigns.get(row.no) ?? []) },
    reuses: { worked: row.reuse_worked, partly: row.reuse_partly, didNotWork: row.reuse_did_not_work },
    commentCount: row.comments,
    mergedInto: row.into_id,
  }))
}

const selectPractices = (database: Database) =>
  database
    .selectFrom('practice')
    .leftJoin('revision', join =>
      join
        .onRef('revision.practice_no', '=', 'practice.no')
        .onRef('revision.number', '=', 'practice.revision'),
    )
    .leftJoin('person', 'person.no', 'practice.author_no')
    .leftJoin('practice as into', 'into.no', 'practice.merged_into')
    .select(['practice.no', 'practice.id', 'practice.seq', 'into.id as into_id'])
    .select(VOTE_COLUMNS.map(column => `practice.${column}` as const))
    .select(REUSE_COLUMNS.map(column => `practice.${column}` as const))
    .select(['practice.comments', 'practice.co_signs', 'practice.celebrated_at'])
    .select(['practice.held', 'practice.check_on'])
    .select(['practice.status', 'practice.revision', 'practice.author_no', 'practice.author_side'])
    .select('practice.review_reason')
    .select(['practice.created_at', 'practice.updated_at', 'practice.deleted_at'])
    .select('person.name as author_name')
    .select(['revision.fields', 'revision.html', 'revision.text', 'revision.pipeline'])

type Row = Awaited<ReturnType<ReturnType<typeof selectPractices>['execute']>>[number]

function toWin(row: Row, coSigns: readonly CoSignRow[]): WinRow | null {
  // A win has all of these from its first write on; a practice that lives in a file has none.
  if (row.revision === null || row.fields === null) return null
  return {
    status: row.status!,
    revision: row.revision,
    fields: JSON.parse(row.fields),
    rendered: { html: row.html!, text: row.text!, pipeline: row.pipeline! },
    authorNo: row.author_no!,
    authorName: row.author_name!,
    authorSide: row.author_side!,
    reviewReason: row.review_reason,
    coSigns,
    celebratedAt: row.celebrated_at,
    held: row.held,
    checkOn: row.check_on,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
  }
}
