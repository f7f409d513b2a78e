import type { Access } from './access.ts'
import type { Engine } from './engine.ts'
import type { PracticeRow, Store, WinRow } from './store.ts'
import { type Database, toVotes, VOTE_COLUMNS } from './tables.ts'

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
  return rows.map(row => ({ id: row.id, seq: row.seq, votes: toVotes(row), win: toWin(row) }))
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
    .select(['practice.id', 'practice.seq', ...VOTE_COLUMNS])
    .select(['status', 'practice.revision', 'author_no', 'author_side', 'review_reason'])
    .select(['practice.created_at', 'updated_at', 'deleted_at', 'person.name as author_name'])
    .select(['fields', 'html', 'text', 'pipeline'])

type Row = Awaited<ReturnType<ReturnType<typeof selectPractices>['execute']>>[number]

function toWin(row: Row): WinRow | null {
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
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
  }
}
