import { sql } from 'kysely'
import type { NotificationKind } from '../contract/notification.ts'
import { type Access, changed, unchanged } from './access.ts'
import type { Database } from './tables.ts'

export interface NotificationRow {
  readonly seq: number
  readonly kind: NotificationKind
  readonly practiceId: string
  readonly actorName: string | null
  readonly reason: string | null
  readonly at: string
  readonly readAt: string | null
}

export interface Notifications {
  /** Latest first. A check whose day has come is put among them first, once for each day that was named. */
  readNotifications(personNo: number, now: Date): Promise<readonly NotificationRow[]>
  /** Undefined: all of them. */
  markRead(personNo: number, read: { at: string; only?: readonly Key[] }): Promise<void>
}

type Key = Pick<NotificationRow, 'seq' | 'kind'>

/** What is older is not shown: a bell, not an archive. */
const MOST_SHOWN = 500

export const createNotifications = ({ read, write }: Access): Notifications => ({
  async readNotifications(personNo, now) {
    const today = now.toISOString().slice(0, 10)
    const due = await read(database => findDueChecks(database, personNo, today))
    for (const { no } of due)
      await write(async (database, seq) => {
        // Once more, because another device may have asked at the same moment.
        const still = (await findDueChecks(database, personNo, today)).find(check => check.no === no)
        if (!still) return unchanged(undefined)
        await remind(database, { ...still, personNo, seq, at: now.toISOString() })
        return changed(undefined)
      })
    return read(database => selectNotifications(database, personNo))
  },

  markRead: (personNo, { at, only }) =>
    write(async database => {
      const unread = () =>
        database
          .updateTable('notification')
          .set({ read_at: at })
          .where('person_no', '=', personNo)
          .where('read_at', 'is', null)
      if (!only) return mark(await unread().executeTakeFirst())
      let marked = unchanged<undefined>(undefined)
      for (const { seq, kind } of only) {
        const updated = await unread().where('seq', '=', seq).where('kind', '=', kind).executeTakeFirst()
        if (updated.numUpdatedRows > 0n) marked = changed(undefined)
      }
      return marked
    }),
})

const mark = ({ numUpdatedRows }: { numUpdatedRows: bigint }) =>
  numUpdatedRows === 0n ? unchanged(undefined) : changed(undefined)

const selectNotifications = (database: Database, personNo: number) =>
  database
    .selectFrom('notification')
    .innerJoin('practice', 'practice.no', 'notification.practice_no')
    .leftJoin('person as actor', 'actor.no', 'notification.actor_no')
    .select(['notification.seq', 'notification.kind', 'practice.id as practiceId'])
    .select(['actor.name as actorName', 'notification.reason', 'notification.at', 'read_at as readAt'])
    .where('notification.person_no', '=', personNo)
    .orderBy('notification.seq', 'desc')
    .orderBy('notification.kind')
    .limit(MOST_SHOWN)
    .execute()

const findDueChecks = (database: Database, personNo: number, today: string) =>
  database
    .selectFrom('practice')
    .select(['no', 'check_on as checkOn'])
    .where('author_no', '=', personNo)
    .where('status', '=', 'published')
    .where('check_on', '<=', today)
    .where(sql<boolean>`coalesce(check_reminded, '') <> check_on`)
    .orderBy('no')
    .execute()

interface DueCheck {
  readonly no: number
  readonly checkOn: string | null
  readonly personNo: number
  readonly seq: number
  readonly at: string
}

async function remind(database: Database, { no, checkOn, personNo, seq, at }: DueCheck): Promise<void> {
  await database.updateTable('practice').set({ check_reminded: checkOn }).where('no', '=', no).execute()
  await database
    .insertInto('notification')
    .values({ person_no: personNo, seq, kind: 'check-due', practice_no: no, at })
    .execute()
}
