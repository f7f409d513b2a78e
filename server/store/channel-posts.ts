import type { DeliveryFault } from '../contract/channel.ts'
import { type Access, changed, unchanged } from './access.ts'
import type { Database, Tables } from './tables.ts'

/** The address's place in `meta`. A secret: whoever has it can post. */
const ADDRESS = 'channel-address'

interface ClaimedPost {
  readonly practiceId: string
  readonly address: string
  /** This one included. */
  readonly tries: number
}

/** What came of a claimed post. Times are ISO 8601 UTC. */
export interface PostSettlement {
  readonly state: Tables['channel_post']['state']
  readonly fault?: DeliveryFault
  readonly status?: number
  /** When it is tried again; for `waiting`. */
  readonly dueAt?: string
  /** The channel has asked for time: nothing else is sent before either. */
  readonly pauseUntil?: string
}

export interface ChannelPostRow {
  readonly practiceId: string
  readonly state: Tables['channel_post']['state']
  readonly queuedAt: string
  readonly tries: number
  readonly dueAt: string | null
  readonly triedAt: string | null
  readonly fault: DeliveryFault | null
  readonly status: number | null
  /** Whether its win stands celebrated now, for everybody to see. */
  readonly shown: boolean
}

export interface ChannelPosts {
  readChannelAddress(): Promise<string | undefined>
  /** What waits is tried at once at a new address; without one it is given up, so that a later one begins with nothing. */
  saveChannelAddress(address: string | undefined, at: string): Promise<void>
  /**
   * The next post that is due, for one caller alone, on whichever node. From here on it counts as sent without an answer, until it
   * is settled: after a crash nobody knows better, and it is not sent again.
   */
  claimChannelPost(at: string): Promise<ClaimedPost | undefined>
  settleChannelPost(claimed: ClaimedPost, settlement: PostSettlement): Promise<void>
  /** Latest first. */
  readChannelPosts(limit: number): Promise<readonly ChannelPostRow[]>
}

/**
 * In the celebration's own transaction. What never arrived may be told when the win is celebrated anew; what has arrived, or may have,
 * is not told twice. Without an address nothing is queued.
 */
export async function queueChannelPost(database: Database, practiceNo: number, at: string): Promise<void> {
  if ((await findAddress(database)) === undefined) return
  const fresh = {
    ...{ state: 'waiting' as const, queued_at: at, due_at: at, tries: 0 },
    ...{ tried_at: null, fault: null, status: null },
  }
  await database
    .insertInto('channel_post')
    .values({ practice_no: practiceNo, ...fresh })
    .onConflict(conflict =>
      conflict.column('practice_no').doUpdateSet(fresh).where('channel_post.state', '=', 'given-up'),
    )
    .execute()
}

export const createChannelPosts = ({ read, write }: Access): ChannelPosts => ({
  readChannelAddress: () => read(findAddress),

  saveChannelAddress: (address, at) =>
    write(async database => {
      await database.deleteFrom('meta').where('name', '=', ADDRESS).execute()
      if (address !== undefined)
        await database.insertInto('meta').values({ name: ADDRESS, value: address }).execute()
      await database
        .updateTable('channel_post')
        .set(address === undefined ? REMOVED : { due_at: at })
        .where('state', '=', 'waiting')
        .execute()
      return changed(undefined)
    }),

  async claimChannelPost(at) {
    if (!(await read(database => findDue(database, at)))) return undefined
    return write(async database => {
      const due = await findDue(database, at)
      const address = await findAddress(database)
      if (!due || address === undefined) return unchanged(undefined)
      const tries = due.tries + 1
      await database
        .updateTable('channel_post')
        .set({ state: 'unknown', tries, tried_at: at, due_at: null, fault: 'no-answer', status: null })
        .where('practice_no', '=', due.no)
        .execute()
      return changed({ practiceId: due.id, address, tries })
    })
  },

  settleChannelPost: (claimed, settlement) =>
    write(async database => {
      await settle(database, claimed, settlement)
      return changed(undefined)
    }),

  readChannelPosts: limit =>
    read(async database => {
      const rows = await selectPosts(database)
        .select(['state', 'queued_at', 'tried_at', 'fault', 'channel_post.status as httpStatus'])
        .select(['practice.status as practiceStatus', 'celebrated_at', 'merged_into'])
        .orderBy('queued_at', 'desc')
        .orderBy('no', 'desc')
        .limit(limit)
        .execute()
      return rows.map(row => ({
        ...{ practiceId: row.id, state: row.state, tries: row.tries, queuedAt: row.queued_at },
        ...{ dueAt: row.due_at, triedAt: row.tried_at, fault: row.fault, status: row.httpStatus },
        shown: row.practiceStatus === 'published' && row.celebrated_at !== null && row.merged_into === null,
      }))
    }),
})

const REMOVED = { state: 'given-up', fault: 'address-removed', due_at: null, status: null } as const

async function findAddress(database: Database): Promise<string | undefined> {
  const row = await database.selectFrom('meta').select('value').where('name', '=', ADDRESS).executeTakeFirst()
  return row?.value
}

const selectPosts = (database: Database) =>
  database
    .selectFrom('channel_post')
    .innerJoin('practice', 'practice.no', 'practice_no')
    .select(['practice.id', 'practice.no', 'tries', 'due_at'])

/** A win that was taken back stays queued and is not due: it comes up again when it stands celebrated again. */
const findDue = (database: Database, at: string) =>
  selectPosts(database)
    .where('state', '=', 'waiting')
    .where('due_at', '<=', at)
    .where('practice.status', '=', 'published')
    .where('celebrated_at', 'is not', null)
    .where('merged_into', 'is', null)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst()

async function settle(
  database: Database,
  { practiceId, tries }: ClaimedPost,
  settlement: PostSettlement,
): Promise<void> {
  const { state, fault = null, status = null, dueAt = null, pauseUntil } = settlement
  const homeless = state === 'waiting' && (await findAddress(database)) === undefined
  await database
    .updateTable('channel_post')
    .set(homeless ? REMOVED : { state, fault, status, due_at: dueAt })
    .where('state', '=', 'unknown')
    .where('tries', '=', tries)
    .where('practice_no', '=', eb => eb.selectFrom('practice').select('no').where('id', '=', practiceId))
    .execute()
  if (pauseUntil === undefined) return
  await database
    .updateTable('channel_post')
    .set({ due_at: pauseUntil })
    .where('state', '=', 'waiting')
    .where('due_at', '<', pauseUntil)
    .execute()
}
