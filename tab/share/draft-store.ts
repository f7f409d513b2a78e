import { readStoredJson, removeStored, writeStored } from '../shared/storage.ts'
import type { WinDraft } from './win-draft.ts'

/** A draft as it is kept on the device. */
export interface StoredDraft {
  readonly values: WinDraft
  /** Made once per draft: however often it is sent, there is one win. */
  readonly idempotencyKey: string
  /** The version that an edit began from. */
  readonly baseVersion?: number
  readonly savedAt: string
  /** Where the server has exactly these values: since when. */
  readonly syncedAt?: string
}

/** One draft of a new win for each person, and one for each win being changed. */
export const draftKey = (person: string, win = 'new') => `common-ground.draft.v1.${person}.${win}`

const texts = ['title', 'situation', 'whatWeDid', 'outcome', 'whatToCopy', 'tags', 'checkOn', 'measured']
const lists = ['levers', 'symptoms', 'contributors']

/** Whether stored JSON still has the shape of today's form. */
export function isStoredDraft(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null || !('values' in value)) return false
  const values = value.values as Record<string, unknown>
  if (typeof values !== 'object' || values === null) return false
  return (
    texts.every(name => typeof values[name] === 'string') &&
    lists.every(name => Array.isArray(values[name])) &&
    typeof values.result === 'object' &&
    'idempotencyKey' in value &&
    typeof value.idempotencyKey === 'string'
  )
}

export const readDraft = (key: string): StoredDraft | undefined => readStoredJson(key, isStoredDraft)
export const writeDraft = (key: string, draft: StoredDraft) => writeStored(key, JSON.stringify(draft))
export const removeDraft = (key: string) => removeStored(key)
