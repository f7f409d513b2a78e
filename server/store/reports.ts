import { type Access, changed, unchanged } from './access.ts'
import { findOrInsertPractice } from './practice-rows.ts'

export interface ReportRow {
  readonly no: number
  readonly practiceId: string
  readonly reporter: string
  readonly reason: string
  readonly at: string
  readonly commentNo: number | null
  readonly commentBy: string | null
  readonly commentHtml: string | null
}

interface NewReport {
  readonly practiceId: string
  readonly commentNo: number | null
  readonly personNo: number
  readonly reason: string
  readonly at: string
}

export interface Reports {
  /** One open report for each person and target: the next one replaces its reason. */
  saveReport(report: NewReport): Promise<void>
  /** Open ones, oldest first. */
  readOpenReports(): Promise<readonly ReportRow[]>
  /** False: there is no such open report. */
  resolveReport(report: {
    no: number
    personNo: number
    outcome: 'upheld' | 'dismissed'
    at: string
  }): Promise<boolean>
}

export const createReports = ({ read, write }: Access): Reports => ({
  saveReport: ({ practiceId, commentNo, personNo, reason, at }) =>
    write(async (database, seq) => {
      const practiceNo = await findOrInsertPractice(database, { practiceId, at, seq })
      const open = await database
        .selectFrom('report')
        .select('no')
        .where('practice_no', '=', practiceNo)
        .where('comment_no', commentNo === null ? 'is' : '=', commentNo)
        .where('person_no', '=', personNo)
        .where('resolved_at', 'is', null)
        .executeTakeFirst()
      if (open) await database.updateTable('report').set({ reason }).where('no', '=', open.no).execute()
      else
        await database
          .insertInto('report')
          .values({
            ...{ no: seq, practice_no: practiceNo, comment_no: commentNo },
            ...{ person_no: personNo, reason, at },
          })
          .execute()
      return changed(undefined)
    }),

  readOpenReports: () =>
    read(database =>
      database
        .selectFrom('report')
        .innerJoin('practice', 'practice.no', 'report.practice_no')
        .innerJoin('person', 'person.no', 'report.person_no')
        .leftJoin('comment', 'comment.no', 'report.comment_no')
        .leftJoin('person as writer', 'writer.no', 'comment.person_no')
        .select(['report.no', 'practice.id as practiceId', 'person.name as reporter', 'report.reason'])
        .select(['report.at', 'report.comment_no as commentNo'])
        .select(['writer.name as commentBy', 'comment.html as commentHtml'])
        .where('resolved_at', 'is', null)
        .orderBy('report.no')
        .execute(),
    ),

  resolveReport: ({ no, personNo, outcome, at }) =>
    write(async database => {
      const resolved = await database
        .updateTable('report')
        .set({ resolved_at: at, resolved_by: personNo, outcome })
        .where('no', '=', no)
        .where('resolved_at', 'is', null)
        .executeTakeFirst()
      return resolved.numUpdatedRows === 0n ? unchanged(false) : changed(true)
    }),
})
