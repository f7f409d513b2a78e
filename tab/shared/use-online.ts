import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  const stop = new AbortController()
  for (const event of ['online', 'offline']) window.addEventListener(event, listener, { signal: stop.signal })
  return () => stop.abort()
}

/** Whether the device has a connection at all. */
export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine)
