import type { Status, WinInput } from '../contract/practice.ts'
import type { Rendered, Submission, WinChange } from './store.ts'
import type { Database } from './tables.ts'

const MAX_ID_LENGTH = 80

interface StoredWin {
  readonly no: number
  readonly seq: number
  readonly revision: number
  readonly status: Status | null
  readonly review_reason: string | null
}

export async function findWin(database: Database, id: string): Promise<StoredWin | undefined> {
  const row = await database
    .selectFrom('practice')
    .select(['no', 'seq', 'revision', 'status', 'review_reason'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && row.revision !== null ? { ...row, revision: row.revision } : undefined
}

export function hasEffect(win: StoredWin, { content, status, reviewReason }: WinChange): boolean {
  if (content) return true
  if (status !== undefined && status !== win.status) return true
  return reviewReason !== undefined && reviewReason !== win.review_reason
}

export function changedColumns({ at, content, status, reviewReason }: WinChange) {
  return {
    ...(content && { updated_at: at }),
    ...(status !== undefined && { status, deleted_at: status === 'deleted' ? at : null }),
    ...(reviewReason !== undefined && { review_reason: reviewReason }),
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
