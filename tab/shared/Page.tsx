import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useHeadingFocus } from './RouteFocus.ts'
import { phone } from './themes.ts'

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    textWrap: 'balance',
    outlineStyle: 'none',
    [phone]: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  header: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalXL },
  lead: {
    margin: 0,
    maxWidth: '68ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
  },
})

interface HeadingProps {
  children: string
  /** For the window's title, where the heading is too long. */
  title?: string
  className?: string
  /** For a page that takes another's place at the same address. */
  takesFocus?: boolean
}

/** The page's one h1, and with it the document's title. */
export function PageHeading({ children, title = children, className, takesFocus = false }: HeadingProps) {
  const styles = useStyles()
  const { t } = useTranslation()
  const heading = useHeadingFocus(takesFocus)
  useEffect(() => {
    document.title = t('titled', { title })
  }, [t, title])
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, className)}>
      {children}
    </h1>
  )
}

/** Heading, one sentence on what the page is for, and the page. */
export function Page({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <header className={styles.header}>
        <PageHeading>{title}</PageHeading>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </>
  )
}
