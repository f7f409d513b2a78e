import type { Contributor, Kind, MinimumResult, Result, Reuses, Status, Story } from '../contract/practice.ts'
import type { LeverId, Side, SymptomId, Treatment } from '../contract/taxonomy.ts'

/** Counts of active votes by side; the total is their sum. */
export type VotesBySide = Readonly<Record<Side, number>>

/** A practice as the server knows it: the same for every reader. `http/present.ts` turns it into what one reader may see. */
export interface Entry {
  readonly id: string
  readonly kind: Kind
  readonly status: Status
  readonly source: 'content' | 'submitted'
  readonly title: string
  readonly summary: string
  /** Sanitised HTML. */
  readonly html: string
  /** The same as plain text: what is searched, and what snippets are cut from. */
  readonly text: string
  readonly language: string
  /** The id of the practice that this one says in another language. */
  readonly translationOf?: string
  readonly levers: readonly LeverId[]
  readonly symptoms: readonly SymptomId[]
  readonly sides: readonly Side[]
  readonly tags: readonly string[]
  readonly contributors: readonly Contributor[]
  readonly example: boolean
  readonly coSigned: boolean
  readonly celebrated: boolean
  readonly votes: VotesBySide
  readonly reuses: Omit<Reuses, 'total'>
  /** ISO 8601 UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly version: number
  readonly result?: Result
  readonly minimumResult?: MinimumResult
  readonly effort?: 'hours' | 'days' | 'weeks'
  readonly owner?: string
  /** ISO date. */
  readonly reviewBy?: string
  readonly checkOn?: string
  /** Submitted wins only. */
  readonly authorNo?: number
  readonly author?: Contributor
  readonly story?: Story
  readonly reviewReason?: string
  readonly deletedAt?: string
  readonly coSigns?: readonly CoSignEntry[]
  readonly celebratedAt?: string
  /** The latest answer to "Did the result hold?" */
  readonly held?: 'yes' | 'no'
  /** The practice that was tried here. */
  readonly reuseOf?: string
  readonly commentCount?: number
}

/** A signature of the other side. */
export interface CoSignEntry {
  readonly personNo: number
  readonly name: string
  readonly side: Side
  readonly at: string
}

/** A lever or symptom in one language; its translations share the id. */
export interface TopicEntry {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly related: readonly string[]
  readonly owner?: string
  /** ISO date. */
  readonly reviewBy?: string
}

export interface LeverEntry extends TopicEntry {
  /** What to do this week. */
  readonly firstStep: string
}

/** A symptom and the rules that lead from it to levers; `server/diagnosis` applies them. */
export interface SymptomEntry extends TopicEntry {
  /** How it sounds. */
  readonly corridor: readonly string[]
  readonly treatments: readonly Treatment[]
  readonly questions: readonly { readonly ask: string; readonly yes: readonly Treatment[] }[]
}

/** One immutable edition of everything readers can see. */
export interface Catalogue {
  readonly levers: readonly LeverEntry[]
  readonly symptoms: readonly SymptomEntry[]
  /** Published practices by id. */
  readonly practices: ReadonlyMap<string, Entry>
  /** Waiting, returned, archived and deleted ones: for their authors and curators only, never searched or counted. */
  readonly unpublished: ReadonlyMap<string, Entry>
  /** Merged practices by id: what each was called, and the id that it was merged into. */
  readonly redirects?: ReadonlyMap<string, { readonly into: string; readonly title: string }>
  /** The ids of each original's translations. */
  readonly translations?: ReadonlyMap<string, readonly string[]>
  /** People with at least one active vote, by side. */
  readonly activeVoters: VotesBySide
}
