import type { Status, WinInput } from '../contract/practice.ts'
import type { Outcome } from '../contract/reuse.ts'
import type { Access } from './access.ts'
import type { Database } from './tables.ts'

/** What is kept about one person beside their votes, drafts, follows and bell. */
export interface OwnData {
  readonly wins: readonly {
    readonly id: string
    readonly status: Status
    readonly createdAt: string
    readonly fields: WinInput
  }[]
  readonly reuses: readonly {
    readonly practiceId: string
    readonly outcome: Outcome
    readonly note: string
    readonly result: WinInput['result']
    readonly at: string
  }[]
  readonly coSigns: readonly { readonly practiceId: string; readonly at: string }[]
  readonly comments: readonly {
    readonly practiceId: string
    readonly no: number
    readonly markdown: string
    readonly createdAt: string
    readonly deletedAt: string | null
  }[]
  readonly reports: readonly { readonly practiceId: string; readonly reason: string; readonly at: string }[]
}

export interface OwnDataReading {
  readOwnData(personNo: number): Promise<OwnData>
}

export const createOwnDataReading = ({ read }: Access): OwnDataReading => ({
  readOwnData: personNo =>
    read(async database => ({
      wins: await readWins(database, personNo),
      reuses: await readReuses(database, personNo),
      coSigns: await database
        .selectFrom('co_sign')
        .innerJoin('practice', 'practice.no', 'co_sign.practice_no')
        .select(['practice.id as practiceId', 'co_sign.at'])
        .where('co_sign.person_no', '=', personNo)
        .orderBy('co_sign.at')
        .execute(),
      comments: await database
        .selectFrom('comment')
        .innerJoin('practice', 'practice.no', 'comment.practice_no')
        .select(['practice.id as practiceId', 'comment.no', 'markdown'])
        .select(['comment.created_at as createdAt', 'comment.deleted_at as deletedAt'])
        .where('comment.person_no', '=', personNo)
        .orderBy('comment.no')
        .execute(),
      reports: await database
        .selectFrom('report')
        .innerJoin('practice', 'practice.no', 'report.practice_no')
        .select(['practice.id as practiceId', 'reason', 'report.at'])
        .where('report.person_no', '=', personNo)
        .orderBy('report.no')
        .execute(),
    })),
})

async function readWins(database: Database, personNo: number): Promise<OwnData['wins']> {
  const rows = await database
    .selectFrom('practice')
    .innerJoin('revision', join =>
      join
        .onRef('revision.practice_no', '=', 'practice.no')
        .onRef('revision.number', '=', 'practice.revision'),
    )
    .select(['practice.id', 'practice.status', 'practice.created_at as createdAt', 'revision.fields'])
    .where('author_no', '=', personNo)
    .orderBy('practice.no')
    .execute()
  return rows.map(row => ({ ...row, status: row.status!, fields: JSON.parse(row.fields) }))
}

async function readReuses(database: Database, personNo: number): Promise<OwnData['reuses']> {
  const rows = await database
    .selectFrom('reuse')
    .innerJoin('practice', 'practice.no', 'reuse.practice_no')
    .select(['practice.id as practiceId', 'outcome', 'note', 'result', 'at'])
    .where('reuse.person_no', '=', personNo)
    .orderBy('reuse.no')
    .execute()
  return rows.map(row => ({ ...row, result: row.result === null ? null : JSON.parse(row.result) }))
}
