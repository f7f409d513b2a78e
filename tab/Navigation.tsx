import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCurationCount } from './curation/use-curation-count.ts'
import { useUnread } from './notifications/use-unread.ts'
import { preloadRoute } from './pages.ts'
import { useSession } from './session/session.ts'
import { phone } from './shared/themes.ts'

const useStyles = makeStyles({
  nav: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    boxSizing: 'border-box',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `0 ${tokens.spacingHorizontalM}`,
    flexWrap: 'wrap',
    [phone]: { padding: 0, justifyContent: 'space-around' },
  },
  tab: {
    [phone]: { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
  },
})

const tabs = [
  { path: '/', label: 'nav.home' },
  { path: '/search', label: 'nav.browse' },
  { path: '/share', label: 'nav.share' },
  { path: '/me', label: 'nav.me' },
] as const

/** What stands beside the places: something to review, something to read. */
function useExtraTabs() {
  const { t } = useTranslation()
  const { session } = useSession()
  const person = session.status === 'signed-in' ? session.person : undefined
  const isCurator = person !== undefined && person.role !== 'member'
  const waiting = useCurationCount(isCurator)
  const unread = useUnread(person !== undefined)
  return [
    ...(isCurator ? [{ path: '/curation', text: t('nav.review', { count: waiting }), icon: null }] : []),
    ...(person
      ? [{ path: '/notifications', text: t('nav.news', { count: unread }), icon: <AlertRegular /> }]
      : []),
  ] as const
}

/** The four places, as text, and beside them what is new. */
export function Navigation() {
  const styles = useStyles()
  const { t } = useTranslation()
  const { session } = useSession()
  const [path, navigate] = useLocation()
  const extraTabs = useExtraTabs()
  if (session.status === 'signed-out' || path === '/config') return null
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <TabList
        className={styles.list}
        selectedValue={path}
        onTabSelect={(_, data) => navigate(String(data.value))}
      >
        {tabs.map(tab => (
          <Tab
            key={tab.path}
            value={tab.path}
            className={styles.tab}
            onPointerEnter={() => preloadRoute(tab.path)}
            onFocus={() => preloadRoute(tab.path)}
          >
            {t(tab.label)}
          </Tab>
        ))}
        {extraTabs.map(({ path: to, text, icon }) => (
          <Tab key={to} value={to} className={styles.tab} {...(icon && { icon })}>
            {text}
          </Tab>
        ))}
      </TabList>
    </nav>
  )
}
