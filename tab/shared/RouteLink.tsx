import { Link as FluentLink, type LinkProps } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { useLocation } from 'wouter'

type Props = Omit<Extract<LinkProps, { as?: 'a' }>, 'href' | 'as'> & { href: string }

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A Fluent link to a page of the tab: a real one, so that it can be opened in a new window too. */
export function RouteLink({ href, onClick, ...rest }: Props) {
  const [, navigate] = useLocation()
  return (
    <FluentLink
      {...rest}
      href={href}
      onClick={event => {
        onClick?.(event as MouseEvent<HTMLAnchorElement>)
        if (event.defaultPrevented || !isPlainClick(event)) return
        event.preventDefault()
        navigate(href)
      }}
    />
  )
}
