import { lazy } from 'react'

/** The pages beyond the first view, each in its own chunk. */
const load = {
  '/search': () => import('./search/SearchPage.tsx'),
  '/p': () => import('./practice/PracticePage.tsx'),
  '/share': () => import('./share/SharePage.tsx'),
  '/edit': () => import('./share/EditPage.tsx'),
  '/me': () => import('./me/MePage.tsx'),
  '/channel': () => import('./channel/ChannelPage.tsx'),
  '/plugins': () => import('./plugins/PluginsPage.tsx'),
  '/topic': () => import('./topic/TopicPage.tsx'),
  '/diagnosis': () => import('./diagnosis/DiagnosisPage.tsx'),
  '/notifications': () => import('./notifications/NotificationsPage.tsx'),
  '/pulse': () => import('./pulse/PulsePage.tsx'),
  '/wall': () => import('./wall/WallPage.tsx'),
}

/** For whoever adds the tab to a channel, once. */
export const ConfigPage = lazy(() =>
  import('./config/ConfigPage.tsx').then(module => ({ default: module.ConfigPage })),
)

/** For curators alone, so not fetched ahead. */
export const CurationPage = lazy(() =>
  import('./curation/CurationPage.tsx').then(module => ({ default: module.CurationPage })),
)
export const HistoryPage = lazy(() =>
  import('./history/HistoryPage.tsx').then(module => ({ default: module.HistoryPage })),
)

export const DiagnosisPage = lazy(() =>
  load['/diagnosis']().then(module => ({ default: module.DiagnosisPage })),
)
export const NotificationsPage = lazy(() =>
  load['/notifications']().then(module => ({ default: module.NotificationsPage })),
)
export const PulsePage = lazy(() => load['/pulse']().then(module => ({ default: module.PulsePage })))
export const WallPage = lazy(() => load['/wall']().then(module => ({ default: module.WallPage })))
export const SearchPage = lazy(() => load['/search']().then(module => ({ default: module.SearchPage })))
export const PracticePage = lazy(() => load['/p']().then(module => ({ default: module.PracticePage })))
export const SharePage = lazy(() => load['/share']().then(module => ({ default: module.SharePage })))
export const EditPage = lazy(() => load['/edit']().then(module => ({ default: module.EditPage })))
export const MePage = lazy(() => load['/me']().then(module => ({ default: module.MePage })))
export const ChannelPage = lazy(() => load['/channel']().then(module => ({ default: module.ChannelPage })))
export const PluginsPage = lazy(() => load['/plugins']().then(module => ({ default: module.PluginsPage })))
export const TopicPage = lazy(() => load['/topic']().then(module => ({ default: module.TopicPage })))

/** Few people ever open it. */
const adminsOnly = ['/channel', '/plugins']

/** Fetches all pages' chunks, so that moving about is instant and works without a connection. */
export function preloadAll(): void {
  for (const path of Object.keys(load)) if (!adminsOnly.includes(path)) preloadRoute(path)
}

/** Fetches a page's chunk before it is asked for. A failure shows when the page is opened. */
export function preloadRoute(path: string): void {
  if (path in load) load[path as keyof typeof load]().catch(() => {})
}
