import { sql } from 'kysely'
import type { Side } from '../contract/taxonomy.ts'
import { type Access, changed, unchanged } from './access.ts'
import { findFollowers, notify } from './notify.ts'
import { findAuthor, findOrInsertPractice } from './practice-rows.ts'
import type { Rendered } from './store.ts'
import type { Database } from './tables.ts'

export interface CommentRow {
  readonly no: number
  readonly practiceId: string
  readonly personNo: number
  readonly name: string
  readonly side: Side
  readonly replyTo: number | null
  readonly markdown: string
  readonly html: string
  readonly pipeline: number
  readonly createdAt: string
  readonly editedAt: string | null
  readonly deletedAt: string | null
}

interface NewComment {
  readonly practiceId: string
  readonly personNo: number
  readonly side: Side
  readonly replyTo: number | null
  readonly markdown: string
  readonly rendered: Pick<Rendered, 'html' | 'pipeline'>
  readonly at: string
  /** A retry carries the same. */
  readonly key: string
}

interface CommentText {
  readonly markdown: string
  readonly rendered: Pick<Rendered, 'html' | 'pipeline'>
}

export interface Comments {
  /** A reply to a reply joins the thread. Undefined: what it answers is not under this practice. */
  addComment(comment: NewComment): Promise<{ no: number; seq: number } | undefined>
  /** Null takes the text away for good; the comment keeps its place. @returns the feed number */
  changeComment(no: number, text: CommentText | null, at: string): Promise<number>
  /** Replaces what an older renderer made; not an edit. */
  saveCommentHtml(no: number, rendered: Pick<Rendered, 'html' | 'pipeline'>): Promise<void>
  findComment(no: number): Promise<CommentRow | undefined>
  /** All under a practice, oldest first. */
  readComments(practiceId: string): Promise<readonly CommentRow[]>
}

export const createComments = ({ read, write }: Access): Comments => ({
  addComment: comment =>
    write<{ no: number; seq: number } | undefined>(async (database, seq) => {
      const earlier = await findByKey(database, comment)
      if (earlier) return unchanged({ no: earlier.no, seq: earlier.no })
      const practiceNo = await findOrInsertPractice(database, { ...comment, seq })
      const thread = comment.replyTo === null ? null : await findThread(database, practiceNo, comment.replyTo)
      if (thread === undefined) return unchanged(undefined)
      const { personNo, side, markdown, rendered, at, key } = comment
      await database
        .insertInto('comment')
        .values({
          ...{ no: seq, practice_no: practiceNo, person_no: personNo, side, reply_to: thread },
          ...{ markdown, html: rendered.html, pipeline: rendered.pipeline },
          ...{ created_at: at, request_key: key },
        })
        .execute()
      await countComments(database, practiceNo, seq)
      await tell(database, { ...comment, practiceNo, thread, seq })
      return changed({ no: seq, seq })
    }),

  changeComment: (no, text, at) =>
    write(async (database, seq) => {
      const columns = text
        ? {
            markdown: text.markdown,
            html: text.rendered.html,
            pipeline: text.rendered.pipeline,
            edited_at: at,
          }
        : { markdown: '', html: '', deleted_at: at }
      const row = await database
        .updateTable('comment')
        .set(columns)
        .where('no', '=', no)
        .where('deleted_at', 'is', null)
        .returning('practice_no')
        .executeTakeFirst()
      if (!row) return unchanged(seq - 1)
      await countComments(database, row.practice_no, seq)
      return changed(seq)
    }),

  saveCommentHtml: (no, { html, pipeline }) =>
    write(async database => {
      await database
        .updateTable('comment')
        .set({ html, pipeline })
        .where('no', '=', no)
        .where('deleted_at', 'is', null)
        .where('pipeline', '<', pipeline)
        .execute()
      return changed(undefined)
    }),

  findComment: no =>
    read(database => selectComments(database).where('comment.no', '=', no).executeTakeFirst()),

  readComments: practiceId =>
    read(database =>
      selectComments(database).where('practice.id', '=', practiceId).orderBy('comment.no').execute(),
    ),
})

const selectComments = (database: Database) =>
  database
    .selectFrom('comment')
    .innerJoin('practice', 'practice.no', 'comment.practice_no')
    .innerJoin('person', 'person.no', 'comment.person_no')
    .select(['comment.no', 'practice.id as practiceId', 'comment.person_no as personNo', 'person.name'])
    .select(['comment.side', 'reply_to as replyTo', 'markdown', 'html', 'pipeline'])
    .select(['comment.created_at as createdAt', 'edited_at as editedAt', 'comment.deleted_at as deletedAt'])

const findByKey = (database: Database, { personNo, key }: NewComment) =>
  database
    .selectFrom('comment')
    .select('no')
    .where('person_no', '=', personNo)
    .where('request_key', '=', key)
    .executeTakeFirst()

/** The first comment of the thread that a reply belongs to; undefined when there is none under this practice. */
async function findThread(database: Database, practiceNo: number, replyTo: number) {
  const row = await database
    .selectFrom('comment')
    .select(['no', 'reply_to'])
    .where('practice_no', '=', practiceNo)
    .where('no', '=', replyTo)
    .executeTakeFirst()
  return row && (row.reply_to ?? row.no)
}

export const countComments = (database: Database, practiceNo: number, seq: number) =>
  database
    .updateTable('practice')
    .set({
      seq,
      comments: sql<number>`(select count(*) from comment where practice_no = practice.no and deleted_at is null)`,
    })
    .where('no', '=', practiceNo)
    .execute()

type Told = NewComment & { practiceNo: number; thread: number | null; seq: number }

/** Who is in the thread learns of the answer; the author and followers of the comment. */
async function tell(database: Database, { practiceId, practiceNo, personNo, thread, seq, at }: Told) {
  const cause = { practiceNo, actorNo: personNo, seq, at }
  const taking = await database
    .selectFrom('comment')
    .select('person_no')
    .where(eb => eb.or([eb('no', '=', thread ?? 0), eb('reply_to', '=', thread ?? 0)]))
    .execute()
  const inThread = new Set(taking.map(row => row.person_no))
  await notify(database, cause, { kind: 'reply', to: inThread })
  const [author, followers] = [
    ...[await findAuthor(database, practiceNo), await findFollowers(database, { practiceId })],
  ] as const
  const others = [...(author === null ? [] : [author]), ...followers].filter(no => !inThread.has(no))
  await notify(database, cause, { kind: 'comment', to: others })
}
