import type { InputName, Inputs } from '../../contract/plugin.ts'

/** The practices of the edition served now, as far as plugins may know them. */
export interface Documents {
  readonly ids: readonly string[]
  /** The named columns for some practices, in the order given. */
  inputs(names: readonly InputName[], ids: readonly string[]): Partial<Inputs>
}

/** What changed since the edition before. `votersChanged` moves the shares of all by a little. */
export interface DocumentsChange {
  readonly documents: Documents
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly votersChanged: boolean
}
