import { type Generated, type Kysely, sql } from 'kysely'
import type { VotesBySide } from '../catalogue/entry.ts'
import type { DeliveryFault } from '../contract/channel.ts'
import type { Following } from '../contract/following.ts'
import type { HistoryEvent } from '../contract/history.ts'
import type { NotificationKind } from '../contract/notification.ts'
import type { Status } from '../contract/practice.ts'
import type { PulseSide } from '../contract/pulse.ts'
import type { Outcome } from '../contract/reuse.ts'
import type { Side } from '../contract/taxonomy.ts'

/** The tables as migrations/ makes them. Read the reasons there. */
export interface Tables {
  feed: {
    id: number
    seq: number
    epoch: string
    active_marketing: number
    active_sales: number
    active_other: number
  }
  person: {
    no: number
    tenant: string
    oid: string
    name: string
    side: Side | null
    /** Empty until the person has chosen one. */
    language: string
    created_at: string
  }
  practice: {
    no: number
    id: string
    seq: number
    votes_marketing: number
    votes_sales: number
    votes_other: number
    revision: number | null
    status: Status | null
    author_no: number | null
    author_side: Side | null
    review_reason: string | null
    created_at: string
    updated_at: string
    deleted_at: string | null
    co_signs: Generated<number>
    published_at: string | null
    celebrated_at: string | null
    held: 'yes' | 'no' | null
    check_on: string | null
    check_reminded: string | null
    reuse_worked: Generated<number>
    reuse_partly: Generated<number>
    reuse_did_not_work: Generated<number>
    comments: Generated<number>
    merged_into: number | null
  }
  revision: {
    practice_no: number
    number: number
    fields: string
    html: string
    text: string
    pipeline: number
    editor_no: number | null
    at: string
  }
  vote: { person_no: number; practice_no: number; side: number; seq: number; voted_at: number }
  request: {
    person_no: number
    key: string
    body_hash: string
    practice_id: string
    seq: number
    at: string
  }
  audit: {
    practice_no: number
    seq: number
    event: HistoryEvent
    at: string
    person_no: number
    status: Status
    revision: number
    reason: string | null
  }
  co_sign: { practice_no: number; person_no: number; side: Side; at: string }
  reuse: {
    no: number
    practice_no: number
    person_no: number
    side: Side
    outcome: Outcome
    note: string
    result: string | null
    at: string
  }
  comment: {
    no: number
    practice_no: number
    person_no: number
    side: Side
    reply_to: number | null
    markdown: string
    html: string
    pipeline: number
    created_at: string
    edited_at: string | null
    deleted_at: string | null
    request_key: string
  }
  follow: { person_no: number; kind: Following['kind']; target: string; at: string }
  notification: {
    person_no: number
    seq: number
    kind: NotificationKind
    practice_no: number
    actor_no: number | null
    reason: string | null
    at: string
    read_at: string | null
  }
  draft: { person_no: number; id: string; body: string; updated_at: string }
  report: {
    no: number
    practice_no: number
    comment_no: number | null
    person_no: number
    reason: string
    at: string
    resolved_at: string | null
    resolved_by: number | null
    outcome: 'upheld' | 'dismissed' | null
  }
  practice_merge: {
    no: number
    from_no: number
    into_no: number
    person_no: number
    at: string
    undone_at: string | null
  }
  merge_moved: { merge_no: number; kind: 'vote' | 'reuse' | 'comment' | 'follow'; ref: number }
  channel_post: {
    practice_no: number
    state: 'waiting' | 'unknown' | 'sent' | 'given-up'
    queued_at: string
    tries: number
    due_at: string | null
    tried_at: string | null
    fault: DeliveryFault | null
    status: number | null
  }
  pulse_answered: { period: string; mark: string }
  pulse_tally: { period: string; side: PulseSide; counts: string }
  pulse_result: { period: string; result: string }
  meta: { name: string; value: string }
  migration: { number: number; name: string; applied_at: string }
}

export type Database = Kysely<Tables>

/** How a vote's side is stored. Permanent. */
export const SIDE_NUMBERS = { marketing: 1, sales: 2, other: 3 } as const satisfies Record<Side, number>

export const REUSE_COLUMNS = ['reuse_worked', 'reuse_partly', 'reuse_did_not_work'] as const
export const VOTE_COLUMNS = ['votes_marketing', 'votes_sales', 'votes_other'] as const
type VoteCounts = Record<(typeof VOTE_COLUMNS)[number], number>

export const toVotes = (row: VoteCounts): VotesBySide => ({
  marketing: row.votes_marketing,
  sales: row.votes_sales,
  other: row.votes_other,
})

export const NO_VOTES: VotesBySide = { marketing: 0, sales: 0, other: 0 }

/** `column = column + by`, for the counters of a side. */
export const plus = (column: `${'votes' | 'active'}_${Side}`, by: number) => ({
  [column]: sql<number>`${sql.ref(column)} + ${by}`,
})
