import { useCallback, useEffect, useRef } from 'react'

interface Options {
  readonly delayMs: number
  readonly save: () => void
  readonly subscribe: (changed: () => void) => () => void
}

/** Saves in pauses; at once when the page goes away. Returns the way to call off a save that is still to come. */
export function useAutosave({ delayMs, save, subscribe }: Options): () => void {
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
      timer.current = setTimeout(flush, delayMs)
    })
    window.addEventListener('pagehide', flush)
    return () => {
      unsubscribe()
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush, subscribe, delayMs])
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
  }, [])
}
