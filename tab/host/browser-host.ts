import type { Host, HostTheme } from './host.ts'

const contrastQuery = '(forced-colors: active), (prefers-contrast: more)'
const darkQuery = '(prefers-color-scheme: dark)'

/** The theme that the person's system prefers. */
export function readSystemTheme(): HostTheme {
  if (matchMedia(contrastQuery).matches) return 'contrast'
  return matchMedia(darkQuery).matches ? 'dark' : 'light'
}

function onSystemTheme(listener: (theme: HostTheme) => void): () => void {
  const stop = new AbortController()
  for (const query of [contrastQuery, darkQuery])
    matchMedia(query).addEventListener('change', () => listener(readSystemTheme()), { signal: stop.signal })
  return () => stop.abort()
}

/** The whole product as a web page, outside Teams. */
export function createBrowserHost(): Host {
  return {
    kind: 'browser',
    theme: readSystemTheme(),
    onTheme: onSystemTheme,
    openExternal: url => void window.open(url, '_blank', 'noopener'),
    notifyLoaded: () => {},
    notifySuccess: () => {},
    notifyFailure: () => {},
    onBack: () => {},
  }
}
