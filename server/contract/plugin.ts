/**
 * The plugin API, version 1.1.0: everything a plugin can see of the server. A plugin is a folder with a `package.json`
 * (its manifest) and a module that exports `activate`. Types only: a plugin has nothing to import at run time. Semver: what is
 * here stays until 2.0.0, and a manifest names the range it is made for under `engines["common-ground"]`.
 */

/** Undoes what it was returned for. Calling it twice is harmless. */
export interface Disposable {
  dispose(): void
}

/** What a scorer may ask for, declared in its manifest. It gets these columns and nothing else: no ids, names or people. */
export interface Inputs {
  /** Text score of the query, 0 to 1; 0 when browsing. For scorers of scope `query` only. */
  textScore: Float64Array
  marketingVotes: Float64Array
  salesVotes: Float64Array
  /** Smoothed share of the side's active voters: (votes + 1) / (active + 2). */
  marketingShare: Float64Array
  salesShare: Float64Array
  reuseWorked: Float64Array
  reuseFailed: Float64Array
  /** Days since publication or last change. */
  ageDays: Float64Array
  /** Days past `reviewBy`; 0 when not overdue or none is set. */
  reviewOverdueDays: Float64Array
  /** Relative change for the better, 0.5 = 50 % better; NaN when not measured. */
  resultChange: Float64Array
  /** 0 or 1. */
  coSigned: Float64Array
  celebrated: Float64Array
  wordCount: Float64Array
  kind: readonly ('playbook' | 'win')[]
  levers: readonly (readonly string[])[]
  tags: readonly (readonly string[])[]
}
export type InputName = keyof Inputs

/** A batch of practices, one row each, in no promised order. Undeclared inputs are absent. */
export interface ScoreBatch {
  readonly size: number
  readonly inputs: Readonly<Partial<Inputs>>
  /** When set, reasons are shown to the person who asked "why is this here?". */
  readonly explain: boolean
}

/** One finite number per row; values outside the declared range are clamped. Reasons: plain text, at most 120 characters. */
export type Scores =
  | ArrayLike<number>
  | { readonly values: ArrayLike<number>; readonly reasons?: readonly (string | undefined)[] }

/**
 * A signal in the order. One answer that is late, of another length or not finite counts for nothing in the whole query.
 * Scope `document`: called in the background, the values are stored. Scope `query`: called during a search, within 50 ms.
 */
export interface Scorer {
  score(batch: ScoreBatch): Scores | Promise<Scores>
}

/** A mark on practices: true for each row that carries it. Called in the background like a scorer of scope `document`. */
export interface BadgeRule {
  apply(batch: ScoreBatch): ArrayLike<boolean> | Promise<ArrayLike<boolean>>
}

/** The text of a win that somebody is about to publish. No people: contributors are left out. */
export interface SubmissionText {
  /** Of the person who writes: findings are best said in it. `en`, `de`, … */
  readonly language: string
  readonly title: string
  readonly situation: string
  readonly whatWeDid: string
  readonly outcome: string
  readonly whatToCopy: string
  readonly tags: readonly string[]
}
export type SubmissionField = Exclude<keyof SubmissionText, 'language'>

/** Something to look at before publishing. It is shown, and never stops anybody. */
export interface Finding {
  readonly severity: 'info' | 'warning'
  readonly field: SubmissionField
  /** Plain text, at most 300 characters: what was found, why it matters, what to do. */
  readonly message: string
}

/** Looks at a win before it is published, within 500 ms; one that fails has found nothing. */
export interface SubmissionCheck {
  check(submission: SubmissionText): readonly Finding[] | Promise<readonly Finding[]>
}

/** What can be listened to. No ids, names or people: a side is as close as it gets. */
export interface Events {
  winPublished: PracticeEvent
  winCoSigned: PracticeEvent
  winCelebrated: PracticeEvent
  practiceVoted: PracticeEvent
  practiceReused: PracticeEvent
}
export type EventName = keyof Events
export interface PracticeEvent {
  readonly kind: 'playbook' | 'win'
  readonly levers: readonly string[]
  readonly tags: readonly string[]
  readonly sides: readonly ('marketing' | 'sales' | 'other')[]
  /** ISO 8601 UTC. */
  readonly at: string
}

/** JSON, small: what settings, state and commands are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

export interface PluginContext {
  /** Disposed when the plugin is deactivated, last first. */
  readonly subscriptions: Disposable[]
  readonly plugin: {
    readonly id: string
    readonly version: string
    readonly mode: 'production' | 'development'
  }
  readonly settings: {
    /** The admin's value, else the default of the manifest. */
    get<T extends Json>(name: string): T
    /** After an admin has changed a setting. Stored columns are computed again without asking. */
    onDidChange(listener: () => void): Disposable
  }
  readonly scorers: {
    /** @param id as declared under `contributes.scorers` */
    register(id: string, scorer: Scorer): Disposable
  }
  readonly checks: {
    /** @param id as declared under `contributes.checks` */
    register(id: string, check: SubmissionCheck): Disposable
  }
  readonly badges: {
    /** @param id as declared under `contributes.badges` */
    register(id: string, rule: BadgeRule): Disposable
  }
  readonly commands: {
    /** @param id as declared under `contributes.commands`. Only admins run it; what it answers is shown to them. */
    register(id: string, handler: (argument: Json) => Json | Promise<Json>): Disposable
  }
  readonly events: {
    /** @param name as declared under `contributes.events` */
    on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): Disposable
  }
  /** At most 32 KiB of JSON in all; it survives restarts and is shared by all nodes, the last writer wins. */
  readonly state: { get(name: string): Json | undefined; set(name: string, value: Json): void }
  readonly logger: { info(text: string): void; warn(text: string): void; error(text: string): void }
  readonly l10n: {
    /** The text in a language, from the manifest's `l10n` folder (`bundle.de.json`: English text → translation), else as it is; `{name}` is filled in. */
    t(
      text: string,
      options?: {
        readonly language?: string
        readonly values?: Readonly<Record<string, string | number>>
      },
    ): string
  }
}

/** What a plugin's module exports. */
export interface PluginModule {
  /** Within 5 s. */
  activate(context: PluginContext): void | Promise<void>
  /** Within 5 s. */
  deactivate?(): void | Promise<void>
}
