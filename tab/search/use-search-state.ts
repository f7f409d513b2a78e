import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch as useSearchText } from 'wouter'
import { parseSearch, type SearchState, searchPath } from './search-address.ts'

/** Browsers throttle changes of the address, so typing reaches it only in pauses. */
const addressDelayMs = 250

interface Typed {
  readonly q: string
  /** The address's query while this was typed; once it is another, the address has the word again. */
  readonly over: string
}

/**
 * The state of the search page: what the address says, with what is being typed just now over it.
 * Choosing a filter or an order adds a step to the history, typing does not.
 */
export function useSearchState() {
  const text = useSearchText()
  const [, navigate] = useLocation()
  const address = useMemo(() => parseSearch(text), [text])
  const [typed, setTyped] = useState<Typed | null>(null)
  const q = typed && typed.over === address.q ? typed.q : address.q
  const state = useMemo(() => ({ ...address, q }), [address, q])

  const setQ = useCallback((next: string) => {
    setTyped({ q: next, over: parseSearch(window.location.search).q })
  }, [])
  const setState = useCallback(
    (next: SearchState, replace = false) => {
      const path = searchPath(next)
      if (path !== window.location.pathname + window.location.search) navigate(path, { replace })
    },
    [navigate],
  )
  useEffect(() => {
    if (state.q === address.q) return
    const timer = setTimeout(() => setState(state, true), addressDelayMs)
    return () => clearTimeout(timer)
  }, [state, address, setState])
  return { state, setQ, setState }
}
