import { lazy } from 'react'

/** The pages beyond the first view, each in its own chunk. */
const load = {
  '/search': () => import('./search/SearchPage.tsx'),
  '/p': () => import('./practice/PracticePage.tsx'),
  '/share': () => import('./share/SharePage.tsx'),
  '/edit': () => import('./share/EditPage.tsx'),
  '/me': () => import('./me/MePage.tsx'),
  '/topic': () => import('./topic/TopicPage.tsx'),
}

export const SearchPage = lazy(() => load['/search']().then(module => ({ default: module.SearchPage })))
export const PracticePage = lazy(() => load['/p']().then(module => ({ default: module.PracticePage })))
export const SharePage = lazy(() => load['/share']().then(module => ({ default: module.SharePage })))
export const EditPage = lazy(() => load['/edit']().then(module => ({ default: module.EditPage })))
export const MePage = lazy(() => load['/me']().then(module => ({ default: module.MePage })))
export const TopicPage = lazy(() => load['/topic']().then(module => ({ default: module.TopicPage })))

/** Fetches all pages' chunks, so that moving about is instant and works without a connection. */
export function preloadAll(): void {
  for (const loadPage of Object.values(load)) loadPage().catch(() => {})
}

/** Fetches a page's chunk before it is asked for. A failure shows when the page is opened. */
export function preloadRoute(path: string): void {
  if (path in load) load[path as keyof typeof load]().catch(() => {})
}
