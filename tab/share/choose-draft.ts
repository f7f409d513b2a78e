import type { Draft } from '../../server/contract/draft.ts'
import { isStoredDraft, type StoredDraft } from './draft-store.ts'

/** What the server keeps under an id: null when it has nothing, undefined when it cannot be asked. */
export type RemoteDraft = Draft | null | undefined

function toStored({ values, baseVersion, idempotencyKey, updatedAt }: Draft): StoredDraft | undefined {
  const version = baseVersion === undefined ? {} : { baseVersion }
  const stored = { values, idempotencyKey, ...version, savedAt: updatedAt, syncedAt: updatedAt }
  return isStoredDraft(stored) ? stored : undefined
}

/** Which draft to go on with. Of two that differ the later one, but what only this device has is never dropped. */
export function chooseDraft(local: StoredDraft | undefined, remote: RemoteDraft): StoredDraft | undefined {
  if (remote === undefined) return local
  // What both had and the server has no more was submitted or thrown away on another device.
  if (remote === null) return local?.syncedAt ? undefined : local
  const theirs = toStored(remote)
  if (!theirs || !local) return theirs ?? local
  if (local.syncedAt) return theirs
  return local.savedAt > theirs.savedAt ? local : theirs
}
