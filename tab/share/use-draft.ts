import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { createKey } from './create-key.ts'
import { readDraft, removeDraft, type StoredDraft, writeDraft } from './draft-store.ts'
import { useGapResolver } from './use-gap-resolver.ts'
import type { WinDraft } from './win-draft.ts'

const saveDelayMs = 400

interface Options {
  readonly key: string
  readonly initial: WinDraft
  readonly baseVersion?: number
}

/** Writes in pauses; at once when the page goes away. */
function useAutosave(save: () => void, subscribe: (changed: () => void) => () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flush = useCallback(() => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    save()
  }, [save])
  useEffect(() => {
    const unsubscribe = subscribe(() => {
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, saveDelayMs)
    })
    window.addEventListener('pagehide', flush)
    return () => {
      unsubscribe()
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush, subscribe])
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
  }, [])
}

/** A form whose text survives reloads, sign-outs and closed windows on this device. */
export function useDraft({ key, initial, baseVersion }: Options) {
  const resolver = useGapResolver()
  const [stored] = useState(() => readDraft(key))
  const form = useForm<WinDraft>({
    defaultValues: stored?.values ?? initial,
    resolver,
    shouldFocusError: false,
  })
  const base = useRef(stored?.baseVersion ?? baseVersion)
  const idempotencyKey = useRef(stored?.idempotencyKey ?? createKey())

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
    const untouched = JSON.stringify(form.getValues()) === JSON.stringify(initial)
    if (untouched) removeDraft(key)
    else writeDraft(key, toStored())
  }, [form, initial, key, toStored])
  const subscribe = useCallback(
    (changed: () => void) => form.subscribe({ formState: { values: true }, callback: changed }),
    [form],
  )
  const cancelSave = useAutosave(save, subscribe)
  const forget = useCallback(() => {
    cancelSave()
    removeDraft(key)
  }, [cancelSave, key])
  return useMemo(() => ({ form, stored, base, idempotencyKey, save, forget }), [form, stored, save, forget])
}
export type Draft = ReturnType<typeof useDraft>
