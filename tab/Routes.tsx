import { Suspense, useEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { HomePage } from './home/HomePage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import {
  ChannelPage,
  ConfigPage,
  CurationPage,
  DiagnosisPage,
  EditPage,
  HistoryPage,
  MePage,
  NotificationsPage,
  PluginsPage,
  PracticePage,
  PulsePage,
  preloadAll,
  SearchPage,
  SharePage,
  TopicPage,
  WallPage,
} from './pages.ts'
import { CardGridSkeleton } from './shared/CardGrid.tsx'
import { CrashBoundary } from './shared/CrashBoundary.tsx'

/** Well after the first view, whose loading it must not slow down. */
const preloadAfterMs = 5_000

/** Which page stands at which address. */
export function Routes() {
  const [path] = useLocation()
  useEffect(() => {
    const timer = setTimeout(preloadAll, preloadAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <CrashBoundary key={path}>
      <Suspense fallback={<CardGridSkeleton count={4} />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/search" component={SearchPage} />
          <Route path="/p/:id">{({ id }) => <PracticePage id={id} />}</Route>
          <Route path="/p/:id/edit">{({ id }) => <EditPage id={id} />}</Route>
          <Route path="/p/:id/history">{({ id }) => <HistoryPage id={id} />}</Route>
          <Route path="/diagnosis" component={DiagnosisPage} />
          <Route path="/pulse" component={PulsePage} />
          <Route path="/wall" component={WallPage} />
          <Route path="/notifications" component={NotificationsPage} />
          <Route path="/curation" component={CurationPage} />
          <Route path="/config" component={ConfigPage} />
          <Route path="/share" component={SharePage} />
          <Route path="/me" component={MePage} />
          <Route path="/channel" component={ChannelPage} />
          <Route path="/plugins" component={PluginsPage} />
          <Route path="/levers/:id">{({ id }) => <TopicPage kind="lever" id={id} />}</Route>
          <Route path="/symptoms/:id">{({ id }) => <TopicPage kind="symptom" id={id} />}</Route>
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </CrashBoundary>
  )
}
