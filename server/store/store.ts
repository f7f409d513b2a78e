import type { VotesBySide } from '../catalogue/entry.ts'
import type { HistoryEvent } from '../contract/history.ts'
import type { Language } from '../contract/language.ts'
import type { Status, WinInput } from '../contract/practice.ts'
import type { Side } from '../contract/taxonomy.ts'
import type { ChannelPosts } from './channel-posts.ts'
import type { CoSigns } from './co-signs.ts'
import type { Comments } from './comments.ts'
import type { Digests } from './digests.ts'
import type { Drafts } from './drafts.ts'
import type { Erasure } from './erasure.ts'
import type { Follows } from './follows.ts'
import type { Histories } from './history.ts'
import type { Merges } from './merges.ts'
import type { MissedSearchStore } from './missed-searches.ts'
import type { Notifications } from './notifications.ts'
import type { OwnDataReading } from './own-data.ts'
import type { PluginRecordStore } from './plugin-records.ts'
import type { Pulses } from './pulses.ts'
import type { Reports } from './reports.ts'
import type { Reuses } from './reuses.ts'

export type { ChannelPostRow, PostSettlement } from './channel-posts.ts'
export type { CommentRow } from './comments.ts'
export type { DraftRow } from './drafts.ts'
export type { MergeRow } from './merges.ts'
export type { NotificationRow } from './notifications.ts'
export type { OwnData } from './own-data.ts'
export type { ReportRow } from './reports.ts'
export type { ReuseRow } from './reuses.ts'

/** Who somebody is, by the identity provider. `local` people have the tenant `local` and their folded name as oid. */
export interface Identity {
  readonly tenant: string
  readonly oid: string
  readonly name: string
}

export interface PersonRow extends Identity {
  readonly no: number
  readonly side: Side | null
  /** Null until the person has chosen one. */
  readonly language: Language | null
}

/** Markdown rendered once, when it was written. `pipeline` is the version of the renderer; an older one is rendered again. */
export interface Rendered {
  readonly html: string
  readonly text: string
  readonly pipeline: number
}

export interface WinRow {
  readonly status: Status
  readonly revision: number
  readonly fields: WinInput
  readonly rendered: Rendered
  readonly authorNo: number
  readonly authorName: string
  readonly authorSide: Side
  readonly reviewReason: string | null
  readonly coSigns: readonly CoSignRow[]
  readonly celebratedAt: string | null
  /** The latest answer to "Did the result hold?" */
  readonly held: 'yes' | 'no' | null
  /** ISO date: when the author is asked that. */
  readonly checkOn: string | null
  /** ISO 8601 UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: string | null
}

export interface CoSignRow {
  readonly personNo: number
  readonly name: string
  readonly side: Side
  readonly at: string
}

/** What people added to one practice. For a practice that lives in a file, `win` is null. */
export interface PracticeRow {
  readonly id: string
  /** The feed number of the write that last touched this row. */
  readonly seq: number
  readonly votes: VotesBySide
  readonly reuses: { readonly worked: number; readonly partly: number; readonly didNotWork: number }
  readonly commentCount: number
  /** The id of the practice that it was merged into. */
  readonly mergedInto: string | null
  readonly win: WinRow | null
}

export interface Changes {
  /** Everything up to this feed number is in here or was read before. */
  readonly seq: number
  /** Changes when the database was restored or replaced: then everything is to be read again. */
  readonly epoch: string
  readonly practices: readonly PracticeRow[]
  readonly activeVoters: VotesBySide
}

export interface Submission {
  readonly personNo: number
  /** The client's key for this one submission, a UUID; a retry carries the same. */
  readonly key: string
  /** Hash of the body, to tell a retry from another submission under the same key. */
  readonly bodyHash: string
  readonly practiceId: string
  readonly side: Side
  readonly status: Status
  readonly fields: WinInput
  readonly rendered: Rendered
  readonly at: string
  /** When to ask whether the result held. */
  readonly checkOn?: string | null
}

export type SubmitOutcome =
  | { readonly kind: 'stored' | 'repeated'; readonly practiceId: string; readonly seq: number }
  /** The same key with another body. */
  | { readonly kind: 'key-reused' }

export interface WinChange {
  readonly practiceId: string
  readonly editorNo: number
  /** Undefined: whatever is stored. */
  readonly expectedRevision?: number
  readonly at: string
  /** What the history will say; without it, nothing. */
  readonly event?: HistoryEvent
  /** Undefined: whatever it is. */
  readonly expectedStatus?: Status
  /** Whether the result that is stored afterwards is at or over its minimum. */
  readonly meetsMinimum?: boolean
  readonly held?: 'yes' | 'no'
  readonly checkOn?: string | null
  /** New text. */
  readonly content?: { readonly fields: WinInput; readonly rendered: Rendered }
  readonly status?: Status
  readonly reviewReason?: string | null
}

export type ChangeOutcome =
  | { readonly kind: 'stored'; readonly revision: number; readonly seq: number }
  | { readonly kind: 'changed-meanwhile'; readonly revision: number }
  | { readonly kind: 'not-found' }

export interface VoteOutcome {
  readonly votes: VotesBySide
  readonly seq: number
}

/**
 * What people add, kept in SQLite (embedded) or PostgreSQL. Every write is on disk when its promise resolves, and has a number
 * in the feed; writes with no effect (a second identical vote) keep the row's number. Throws `storeUnavailable` (errors.ts)
 * when the database cannot be read or written now: disk full, locked, read-only, connection lost.
 */
export interface Store
  extends ChannelPosts,
    CoSigns,
    Comments,
    Digests,
    Drafts,
    Erasure,
    Follows,
    Histories,
    Merges,
    MissedSearchStore,
    Notifications,
    OwnDataReading,
    Pulses,
    Reports,
    Reuses {
  findOrCreatePerson(identity: Identity, at: string): Promise<PersonRow>
  findPerson(personNo: number): Promise<PersonRow | undefined>
  /** A new side takes the person's votes along: counters of every practice they voted for follow. */
  updatePerson(
    personNo: number,
    change: { side?: Side; language?: Language },
  ): Promise<{ person: PersonRow; seq: number }>

  /** Idempotent. The caller has checked that the practice exists; its row is made on the first vote. */
  setVote(vote: {
    personNo: number
    side: Side
    practiceId: string
    voted: boolean
    at: string
  }): Promise<VoteOutcome>
  /** Ids of the practices this person backs now, latest vote first. */
  readVotesOf(personNo: number): Promise<readonly string[]>

  submitWin(submission: Submission): Promise<SubmitOutcome>
  /** Appends a revision; nothing is overwritten. */
  changeWin(change: WinChange): Promise<ChangeOutcome>
  /** Replaces what an older renderer made of the current revision; not an edit. */
  saveRendered(practiceId: string, revision: number, rendered: Rendered): Promise<void>

  /** Rows with a feed number above `seq`; 0 reads everything. */
  readChanges(seq: number): Promise<Changes>
  /** The secret that signs local sessions, made on first use. Base64url, 32 bytes. */
  readLocalSecret(): Promise<string>
  readPluginRecords: PluginRecordStore['readPluginRecords']
  savePluginRecord: PluginRecordStore['savePluginRecord']
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}
