import type { HistoryEvent } from '../contract/history.ts'
import type { Status, WinInput } from '../contract/practice.ts'
import type { Side } from '../contract/taxonomy.ts'
import type { Access } from './access.ts'

export interface HistoryRow {
  readonly event: HistoryEvent
  readonly at: string
  readonly name: string
  readonly side: Side | null
  readonly status: Status
  readonly revision: number
  readonly reason: string | null
  /** Where the event made a revision. */
  readonly fields?: WinInput
}

export interface Histories {
  /** Latest first. */
  readHistory(practiceId: string): Promise<readonly HistoryRow[]>
}

const MAKES_REVISION: ReadonlySet<HistoryEvent> = new Set(['submitted', 'edited', 'result-renewed'])

export const createHistories = ({ read }: Access): Histories => ({
  readHistory: practiceId =>
    read(async database => {
      const rows = await database
        .selectFrom('audit')
        .innerJoin('practice', 'practice.no', 'audit.practice_no')
        .innerJoin('person', 'person.no', 'audit.person_no')
        .leftJoin('revision', join =>
          join
            .onRef('revision.practice_no', '=', 'audit.practice_no')
            .onRef('revision.number', '=', 'audit.revision'),
        )
        .select(['audit.event', 'audit.at', 'person.name', 'person.side', 'audit.status'])
        .select(['audit.revision', 'audit.reason', 'revision.fields'])
        .where('practice.id', '=', practiceId)
        .orderBy('audit.seq', 'desc')
        .orderBy('audit.event')
        .execute()
      return rows.map(({ fields, ...row }) => ({
        ...row,
        ...(fields && MAKES_REVISION.has(row.event) && { fields: JSON.parse(fields) }),
      }))
    }),
})
