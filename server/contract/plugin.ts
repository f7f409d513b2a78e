/**
 * The plugin API, version 1.0.0: everything a plugin can see of the server. A plugin is a folder with a `package.json`
 * (its manifest) and a module that exports `activate`. Types only: a plugin has nothing to import at run time.
 */

/** Undoes what it was returned for. Calling it twice is harmless. */
export interface Disposable {
  dispose(): void
}

/** What a scorer may ask for, declared in its manifest. It gets these columns and nothing else: no ids, names or people. */
export interface Inputs {
  /** Text score of the query, 0 to 1; 0 when browsing. */
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

export interface Scorer {
  score(batch: ScoreBatch): Scores | Promise<Scores>
}

export interface PluginContext {
  /** Disposed when the plugin is deactivated, last first. */
  readonly subscriptions: Disposable[]
  readonly plugin: {
    readonly id: string
    readonly version: string
    readonly mode: 'production' | 'development'
  }
  readonly scorers: {
    /** @param id as declared under `contributes.scorers` */
    register(id: string, scorer: Scorer): Disposable
  }
  readonly logger: { info(text: string): void; warn(text: string): void; error(text: string): void }
}

/** What a plugin's module exports. */
export interface PluginModule {
  activate(context: PluginContext): void | Promise<void>
  deactivate?(): void | Promise<void>
}
