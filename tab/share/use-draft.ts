import { useCallback, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { createKey } from '../shared/create-key.ts'
import { chooseDraft, type RemoteDraft } from './choose-draft.ts'
import { draftKey, readDraft, removeDraft, type StoredDraft, writeDraft } from './draft-store.ts'
import { useAutosave } from './use-autosave.ts'
import { useGapResolver } from './use-gap-resolver.ts'
import { useDraftUpload } from './use-remote-draft.ts'
import type { WinDraft } from './win-draft.ts'

const saveDelayMs = 400
const uploadDelayMs = 2_000

interface Options {
  /** The person's name: drafts are kept apart. */
  readonly person: string
  /** `new`, or the win that is being changed. */
  readonly id: string
  readonly initial: WinDraft
  readonly remote: RemoteDraft
  readonly baseVersion?: number
}

/** A form whose text survives reloads, sign-outs and closed windows on this device, and is there on the person's others. */
export function useDraft({ person, id, initial, remote, baseVersion }: Options) {
  const key = draftKey(person, id)
  const resolver = useGapResolver()
  const upload = useDraftUpload(id)
  const [stored] = useState(() => chooseDraft(readDraft(key), remote))
  const form = useForm<WinDraft>({
    defaultValues: stored?.values ?? initial,
    resolver,
    shouldFocusError: false,
  })
  const base = useRef(stored?.baseVersion ?? baseVersion)
  const idempotencyKey = useRef(stored?.idempotencyKey ?? createKey())

  const isUntouched = useCallback(
    () => JSON.stringify(form.getValues()) === JSON.stringify(initial),
    [form, initial],
  )
  const toStored = useCallback(
    (): StoredDraft => ({
      values: form.getValues(),
      idempotencyKey: idempotencyKey.current,
      ...(base.current !== undefined && { baseVersion: base.current }),
      savedAt: new Date().toISOString(),
    }),
    [form],
  )
  const save = useCallback(() => {
    if (isUntouched()) removeDraft(key)
    else writeDraft(key, toStored())
  }, [isUntouched, key, toStored])
  const send = useCallback(async () => {
    if (isUntouched()) return void upload.remove()
    const sent = toStored()
    const kept = await upload.keep(sent)
    const now = readDraft(key)
    const same = now && JSON.stringify(now.values) === JSON.stringify(sent.values)
    if (kept && same) writeDraft(key, { ...now, syncedAt: kept.updatedAt })
  }, [isUntouched, key, toStored, upload])
  const subscribe = useCallback(
    (changed: () => void) => form.subscribe({ formState: { values: true }, callback: changed }),
    [form],
  )
  const cancelSave = useAutosave({ delayMs: saveDelayMs, save, subscribe })
  const cancelUpload = useAutosave({ delayMs: uploadDelayMs, save: send, subscribe })
  const forget = useCallback(() => {
    cancelSave()
    cancelUpload()
    removeDraft(key)
    void upload.remove()
  }, [cancelSave, cancelUpload, key, upload])
  return useMemo(() => ({ form, stored, base, idempotencyKey, save, forget }), [form, stored, save, forget])
}
export type Draft = ReturnType<typeof useDraft>
