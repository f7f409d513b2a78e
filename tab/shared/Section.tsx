import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { RouteLink } from './RouteLink.tsx'
import { phone } from './themes.ts'

const useStyles = makeStyles({
  apart: { marginTop: tokens.spacingVerticalXXXL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalM,
  },
  more: { [phone]: { display: 'inline-flex', alignItems: 'center', minHeight: '44px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
})

interface Props {
  title: string
  more?: { readonly text: string; readonly href: string }
  /** Without space above, where the place already gives it. */
  flush?: boolean
  children: ReactNode
}

/** A part of a page with its own heading, and where to find more of it. */
export function Section({ title, more, flush = false, children }: Props) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={flush ? undefined : styles.apart} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {more && (
          <RouteLink href={more.href} className={styles.more}>
            {more.text}
          </RouteLink>
        )}
      </div>
      {children}
    </section>
  )
}
