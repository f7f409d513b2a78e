import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, use, useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createQueryClient } from './api/query-client.ts'
import { readSystemTheme } from './host/browser-host.ts'
import { HostContext } from './host/HostContext.ts'
import type { Host } from './host/host.ts'
import { i18n } from './messages/i18n.ts'
import { Shell } from './Shell.tsx'
import { ShellSkeleton } from './ShellSkeleton.tsx'
import { SessionProvider } from './session/SessionProvider.tsx'
import { themes, useGlobalStyles } from './shared/themes.ts'

const queryClient = createQueryClient()
// What the server says is said in the new language, too.
i18n.on('languageChanged', () => void queryClient.invalidateQueries())

/** Follows the host's theme. Only colours change: nothing below is mounted anew, so nothing typed is lost. */
function ThemedApp({ host }: { host: Host }) {
  const [theme, setTheme] = useState(host.theme)
  useGlobalStyles()
  useEffect(() => host.onTheme(setTheme), [host])
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark'
  }, [theme])
  return (
    <FluentProvider theme={themes[theme]}>
      <SessionProvider>
        <Shell />
      </SessionProvider>
    </FluentProvider>
  )
}

function ConnectedApp({ connecting }: { connecting: Promise<Host> }) {
  const host = use(connecting)
  return (
    <HostContext value={host}>
      <ThemedApp host={host} />
    </HostContext>
  )
}

const waiting = (
  <FluentProvider theme={themes[readSystemTheme()]}>
    <ShellSkeleton />
  </FluentProvider>
)

/** @param connecting what `connectHost` promises; a skeleton is shown until it is there. */
export function App({ connecting }: { connecting: Promise<Host> }) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={waiting}>
          <ConnectedApp connecting={connecting} />
        </Suspense>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
