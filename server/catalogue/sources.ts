import type { Entry, LeverEntry, SymptomEntry } from './entry.ts'

/** The curated half: what lives in files. Its practices carry no feedback; that comes from the store. */
export interface ContentSource {
  readonly levers: readonly LeverEntry[]
  readonly symptoms: readonly SymptomEntry[]
  readonly practices: ReadonlyMap<string, Entry>
}

export const NO_VOTES = { marketing: 0, sales: 0, other: 0 } as const
export const NO_REUSES = { worked: 0, partly: 0, didNotWork: 0 } as const
