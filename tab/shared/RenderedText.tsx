import { makeStyles, tokens } from '@fluentui/react-components'
import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useHost } from '../host/HostContext.ts'
import { phone } from './themes.ts'

const code = { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300 }
const box = { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium }

const useStyles = makeStyles({
  root: {
    maxWidth: '70ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '1.6',
    overflowWrap: 'break-word',
    '& [data-scroll]': { overflowX: 'auto' },
    [phone]: { '& td': { minWidth: '6em' } },
    '& h1, & h2': {
      margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}`,
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
    },
    '& h3, & h4, & h5, & h6': {
      margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
      fontSize: tokens.fontSizeBase400,
    },
    '& > :first-child': { marginTop: 0 },
    '& p, & ul, & ol, & blockquote, & pre, & table': { margin: `0 0 ${tokens.spacingVerticalM}` },
    '& ul, & ol': { paddingLeft: '1.5em' },
    '& .contains-task-list': { paddingLeft: 0, listStyleType: 'none' },
    '& li': { marginBottom: tokens.spacingVerticalXS },
    '& a': { color: tokens.colorBrandForegroundLink, textUnderlineOffset: '2px' },
    '& a[href^="http"]::after': { content: '" ↗"' },
    '& blockquote': {
      paddingLeft: tokens.spacingHorizontalL,
      borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
      color: tokens.colorNeutralForeground2,
    },
    '& code': code,
    '& pre': {
      ...box,
      padding: tokens.spacingHorizontalM,
      whiteSpace: 'pre-wrap',
      backgroundColor: tokens.colorNeutralBackground3,
    },
    '& table': { borderCollapse: 'collapse', width: '100%' },
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: tokens.spacingHorizontalS,
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& th': { backgroundColor: tokens.colorNeutralBackground3 },
    '& img': { maxWidth: '100%' },
  },
})

/** The tab's own pages open in the tab, everything else outside it: in Teams' frame a foreign page would take the tab's place. */
function useLinkClick() {
  const host = useHost()
  const [, navigate] = useLocation()
  return (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest('a')
    const href = link?.getAttribute('href')
    if (!link || !href || href.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (link.origin === location.origin) navigate(link.pathname + link.search + link.hash)
    else host.openExternal(link.href)
  }
}

/** Gives a wide table its own sideways scrolling, within reach of the keyboard, so that the page never scrolls sideways. */
function wrapTable(table: HTMLTableElement, label: string) {
  if (table.parentElement?.dataset.scroll === '') return
  const wrapper = document.createElement('div')
  Object.assign(wrapper, { tabIndex: 0, role: 'group', ariaLabel: label })
  wrapper.dataset.scroll = ''
  table.replaceWith(wrapper)
  wrapper.append(table)
}

/** What Markdown cannot say: names for the boxes of its task lists, and a frame for its tables. */
function useFinishedText(html: string) {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: new text, new elements
  useLayoutEffect(() => {
    for (const box of root.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])
      box.setAttribute('aria-label', t(box.checked ? 'task.done' : 'task.open'))
    for (const table of root.current?.querySelectorAll('table') ?? []) wrapTable(table, t('table'))
  }, [html, t])
  return root
}

/** Text that the server has rendered and sanitised. */
export function RenderedText({ html }: { html: string }) {
  const styles = useStyles()
  const onClick = useLinkClick()
  const root = useFinishedText(html)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: passes on the clicks of the links inside, which keys trigger too
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      ref={root}
      className={styles.root}
      onClick={onClick}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the server's pipeline before it is stored, and the CSP runs no scripts of its
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
