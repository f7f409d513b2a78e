import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** A new page starts at its top; going back leaves the place to the browser, which remembers it. */
export function useScrollToTop(): void {
  const [path] = useLocation()
  const wentBack = useRef(false)
  const lastPath = useRef(path)
  useEffect(() => {
    const note = () => {
      wentBack.current = true
    }
    // Capture: the router hears of it in the same event, and what it renders must already know.
    window.addEventListener('popstate', note, { capture: true })
    return () => window.removeEventListener('popstate', note, { capture: true })
  }, [])
  useEffect(() => {
    if (lastPath.current === path) return
    lastPath.current = path
    if (!wentBack.current) window.scrollTo(0, 0)
    wentBack.current = false
  }, [path])
}
