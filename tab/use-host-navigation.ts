import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useHost } from './host/HostContext.ts'

const isPath = (text: string) => /^\/(?![/\\])/.test(text)

/** Opens the page that a deep link names, and lets the host's back button walk back through the tab. */
export function useHostNavigation(): void {
  const host = useHost()
  const [, navigate] = useLocation()
  /** How many steps lie behind the page shown: filters of a search are steps too. */
  const depth = useRef(0)
  useEffect(() => {
    const open = (path: string) => {
      if (!isPath(path)) return
      depth.current = 0
      navigate(path, { replace: true })
    }
    if (host.subPageId) open(host.subPageId)
    host.onResume?.(open)
  }, [host, navigate])
  useEffect(() => {
    const stop = new AbortController()
    // The router tells of its own steps by an event of this name.
    const step = (by: 1 | -1) => () => {
      depth.current = Math.max(0, depth.current + by)
    }
    window.addEventListener('pushState', step(1), stop)
    window.addEventListener('popstate', step(-1), stop)
    return () => stop.abort()
  }, [])
  useEffect(() => {
    host.onBack(() => {
      if (depth.current === 0) return false
      history.back()
      return true
    })
  }, [host])
}
