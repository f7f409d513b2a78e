import type { HistoryEvent } from '../contract/history.ts'
import type { Status } from '../contract/practice.ts'
import type { Cause } from './notify.ts'
import type { Database } from './tables.ts'

/** One line of a win's history. */
export const record = (
  database: Database,
  cause: Cause,
  { event, status, revision }: { event: HistoryEvent; status: Status; revision: number },
) =>
  database
    .insertInto('audit')
    .values({
      ...{ practice_no: cause.practiceNo, seq: cause.seq, event, at: cause.at },
      ...{ person_no: cause.actorNo, status, revision, reason: cause.reason ?? null },
    })
    .execute()
