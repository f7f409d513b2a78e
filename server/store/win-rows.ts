import type { Status, WinInput } from '../contract/practice.ts'
import type { Side } from '../contract/taxonomy.ts'
import type { Rendered, Submission, WinChange } from './store.ts'
import type { Database } from './tables.ts'

const MAX_ID_LENGTH = 80

export interface StoredWin {
  readonly no: number
  readonly id: string
  readonly seq: number
  readonly revision: number
  readonly status: Status
  readonly authorNo: number
  readonly authorSide: Side
  readonly reviewReason: string | null
  readonly coSigns: number
  readonly publishedAt: string | null
  readonly celebratedAt: string | null
  readonly held: 'yes' | 'no' | null
  readonly checkOn: string | null
  readonly fields: WinInput
}

export async function findWin(database: Database, id: string): Promise<StoredWin | undefined> {
  const row = await database
    .selectFrom('practice')
    .innerJoin('revision', join =>
      join
        .onRef('revision.practice_no', '=', 'practice.no')
        .onRef('revision.number', '=', 'practice.revision'),
    )
    .select(['no', 'id', 'seq', 'number as revision', 'status', 'author_no', 'author_side', 'fields'])
    .select(['review_reason', 'co_signs', 'published_at', 'celebrated_at', 'held', 'check_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toStoredWin(row)
}

const toStoredWin = (row: {
  no: number
  id: string
  seq: number
  revision: number
  status: Status | null
  author_no: number | null
  author_side: Side | null
  fields: string
  review_reason: string | null
  co_signs: number
  published_at: string | null
  celebrated_at: string | null
  held: 'yes' | 'no' | null
  check_on: string | null
}): StoredWin => ({
  ...{ no: row.no, id: row.id, seq: row.seq, revision: row.revision, status: row.status! },
  ...{ authorNo: row.author_no!, authorSide: row.author_side!, reviewReason: row.review_reason },
  ...{ coSigns: row.co_signs, publishedAt: row.published_at, celebratedAt: row.celebrated_at },
  ...{ held: row.held, checkOn: row.check_on, fields: JSON.parse(row.fields) },
})

/** Somebody else has changed what the change was planned on. */
export const isStale = (win: StoredWin, { expectedRevision, expectedStatus }: WinChange): boolean =>
  (expectedRevision ?? win.revision) !== win.revision || (expectedStatus ?? win.status) !== win.status

export function hasEffect(win: StoredWin, change: WinChange): boolean {
  const { content, status = win.status, reviewReason = win.reviewReason } = change
  const { held = win.held, checkOn = win.checkOn } = change
  if (content || change.held) return true
  return (
    status !== win.status || reviewReason !== win.reviewReason || held !== win.held || checkOn !== win.checkOn
  )
}

export function changedColumns({ at, content, status, reviewReason, held, checkOn }: WinChange) {
  return {
    ...(content && { updated_at: at }),
    ...(status !== undefined && { status, deleted_at: status === 'deleted' ? at : null }),
    ...(reviewReason !== undefined && { review_reason: reviewReason }),
    ...(held !== undefined && { held }),
    ...(checkOn !== undefined && { check_on: checkOn }),
  }
}

/** The wished id, or, where something stands there already, the same with the first free number behind it. */
export async function findFreeId(database: Database, wished: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const suffix = attempt === 1 ? '' : `-${attempt}`
    const id = wished.slice(0, MAX_ID_LENGTH - suffix.length) + suffix
    const taken = await database.selectFrom('practice').select('no').where('id', '=', id).executeTakeFirst()
    if (!taken) return id
  }
}

export async function insertWin(database: Database, submission: Submission, seq: number): Promise<void> {
  await database
    .insertInto('practice')
    .values({
      no: seq,
      id: submission.practiceId,
      seq,
      votes_marketing: 0,
      votes_sales: 0,
      votes_other: 0,
      revision: 1,
      status: submission.status,
      author_no: submission.personNo,
      author_side: submission.side,
      check_on: submission.checkOn ?? null,
      created_at: submission.at,
      updated_at: submission.at,
    })
    .execute()
  await insertRevision(database, { ...submission, practiceNo: seq, number: 1, editorNo: submission.personNo })
}

interface NewRevision {
  readonly practiceNo: number
  readonly number: number
  readonly editorNo: number
  readonly at: string
  readonly fields: WinInput
  readonly rendered: Rendered
}

export async function insertRevision(database: Database, revision: NewRevision): Promise<void> {
  const { html, text, pipeline } = revision.rendered
  await database
    .insertInto('revision')
    .values({
      practice_no: revision.practiceNo,
      number: revision.number,
      fields: JSON.stringify(revision.fields),
      html,
      text,
      pipeline,
      editor_no: revision.editorNo,
      at: revision.at,
    })
    .execute()
}
