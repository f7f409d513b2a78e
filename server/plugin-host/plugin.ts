import type { ActivationReason } from '../contract/plugin-status.ts'
import type { Log } from '../log.ts'
import type { Surroundings } from './launch-plugin.ts'
import type { FoundPlugin } from './manifest/scan-plugins.ts'
import type { PluginRecord, PluginRecordChange } from './plugin-records.ts'
import type { PluginProcess } from './process/plugin-process.ts'
import type { StartTurns } from './start-turns.ts'
import type { Statistics } from './statistics.ts'

/** Where a plugin stands. Only `active` has a process. */
export type Phase =
  | { readonly state: 'idle' }
  | { readonly state: 'starting'; readonly process: Promise<PluginProcess | undefined> }
  | { readonly state: 'active'; readonly process: PluginProcess }
  | { readonly state: 'waiting'; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'disabled'; readonly reason?: string }

export interface Activation {
  readonly reason: ActivationReason
  /** ISO 8601 UTC. */
  readonly at: string
  readonly startMs: number
  readonly loadMs: number
  readonly activateMs: number
}

/** One plugin: its process while it needs one, restarted when it crashes, until it has crashed too often. */
export interface Plugin {
  readonly id: string
  readonly found: FoundPlugin
  readonly record: PluginRecord
  readonly phase: Phase
  readonly activation: Activation | undefined
  /** Why the last edit of its files is not running, while the version before it is. */
  readonly reloadProblem: string | undefined
  readonly statistics: Statistics
  /** The process now, without waiting. */
  running(): PluginProcess | undefined
  /** The process, started when there is none; undefined when there can be none now. */
  need(reason: ActivationReason): Promise<PluginProcess | undefined>
  /** Takes over what an admin changed, here or on another node. */
  follow(record: PluginRecord, isPaused?: boolean): void
  /** Swaps in changed files: the new one starts first, then the old one goes. @returns whether it did */
  reload(found: FoundPlugin): Promise<boolean>
  /** Its files are broken now: what ran before goes on. */
  refuse(problem: string): void
  /** Forgets crashes and starts again; `flags` are Node's own. */
  restart(flags?: readonly string[]): Promise<PluginProcess | undefined>
  /** Ends the process until it is needed again. */
  rest(): Promise<void>
  close(): Promise<void>
}

export interface PluginOptions extends Surroundings {
  readonly log: Log
  readonly now: () => Date
  /** Waits until it may start. */
  readonly inTurn: StartTurns
  /** Something about it changed: its phase, files or settings. */
  onChange(): void
  onRecord(change: PluginRecordChange): void
}
