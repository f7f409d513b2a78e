import { createContext, type RefObject, useContext, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** The path whose heading had the focus last, so that each change of page moves it exactly once. */
export const RouteFocus = createContext<RefObject<string> | null>(null)

const isTyping = () => document.activeElement instanceof HTMLInputElement

/**
 * Puts the focus on a page's heading when the person came from another page, for those who
 * cannot see that it changed.
 * @param always also when the address is the same: what is shown there is another page all the same
 */
export function useHeadingFocus(always: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const lastPath = useContext(RouteFocus)
  const [path] = useLocation()
  useEffect(() => {
    const isNewPage = lastPath !== null && lastPath.current !== path
    if (lastPath) lastPath.current = path
    if (always || (isNewPage && !isTyping())) heading.current?.focus({ preventScroll: true })
  }, [lastPath, path, always])
  return heading
}
