import { type Kysely, sql } from 'kysely'
import type { VotesBySide } from '../catalogue/entry.ts'
import type { Status } from '../contract/practice.ts'
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
  meta: { name: string; value: string }
  migration: { number: number; name: string; applied_at: string }
}

export type Database = Kysely<Tables>

/** How a vote's side is stored. Permanent. */
export const SIDE_NUMBERS = { marketing: 1, sales: 2, other: 3 } as const satisfies Record<Side, number>

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
