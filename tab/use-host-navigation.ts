import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useHost } from './host/HostContext.ts'

const isPath = (text: string) => /^\/(?![/\\])/.test(text)

/** Opens the page that a deep link names, and lets the host's back button walk back through the tab. */
export function useHostNavigation(): void {
  const host = useHost()
  const [path, navigate] = useLocation()
  const depth = useRef(-1)
  useEffect(() => {
    if (host.subPageId && isPath(host.subPageId)) navigate(host.subPageId, { replace: true })
  }, [host, navigate])
  useEffect(() => {
    host.onResume?.(navigate)
  }, [host, navigate])
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts pages, so it runs once for each
  useEffect(() => {
    depth.current += 1
  }, [path])
  useEffect(() => {
    host.onBack(() => {
      if (depth.current <= 0) return false
      // Going back counts as a page too.
      depth.current -= 2
      history.back()
      return true
    })
  }, [host])
}
