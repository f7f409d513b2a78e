import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useHost } from './host/HostContext.ts'
import { Navigation } from './Navigation.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import { Routes } from './Routes.tsx'
import { LapsedBar } from './session/LapsedBar.tsx'
import { SessionView } from './session/SessionView.tsx'
import { useNotifyHost } from './session/use-notify-host.ts'
import { RouteFocus } from './shared/RouteFocus.ts'
import { phone } from './shared/themes.ts'
import { UndoProvider } from './shared/Undo.tsx'
import { useScrollToTop } from './shared/use-scroll-to-top.ts'
import { useHostNavigation } from './use-host-navigation.ts'

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  main: {
    boxSizing: 'border-box',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 96px`,
    [phone]: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} 96px` },
  },
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-100px',
    zIndex: 20,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':focus': { top: tokens.spacingVerticalS },
  },
})

/** Everything around the pages. */
export function Shell() {
  const styles = useStyles()
  const { t } = useTranslation()
  const host = useHost()
  const [path] = useLocation()
  const lastPath = useRef(path)
  useEffect(() => {
    host.notifyLoaded()
  }, [host])
  useNotifyHost()
  useHostNavigation()
  useScrollToTop()
  return (
    <RouteFocus value={lastPath}>
      <UndoProvider>
        <div className={styles.root}>
          <a href="#content" className={styles.skip}>
            {t('skip')}
          </a>
          <Navigation />
          <OfflineBar />
          <LapsedBar />
          <main id="content" tabIndex={-1} className={styles.main} style={{ outline: 'none' }}>
            <SessionView>
              <Routes />
            </SessionView>
          </main>
        </div>
      </UndoProvider>
    </RouteFocus>
  )
}
