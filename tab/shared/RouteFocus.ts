import { createContext, type RefObject, useContext, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** The path whose heading had the focus last, so that each change of page moves it exactly once. */
export const RouteFocus = createContext<RefObject<string> | null>(null)

const isTyping = () => document.activeElement instanceof HTMLInputElement

/** Puts the focus on a page's heading when the person came from another page, for those who cannot see that it changed. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null)
  const lastPath = useContext(RouteFocus)
  const [path] = useLocation()
  useEffect(() => {
    if (!lastPath || lastPath.current === path) return
    lastPath.current = path
    if (!isTyping()) heading.current?.focus({ preventScroll: true })
  }, [lastPath, path])
  return heading
}
