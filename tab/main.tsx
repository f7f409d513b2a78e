import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { connectHost } from './host/connect-host.ts'
import type { Host } from './host/host.ts'
import { speak } from './messages/i18n.ts'
import { toLanguage } from './messages/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root.')

/** A host that says which language it is shown in is followed; the person's own choice comes later and goes before. */
async function connect(): Promise<Host> {
  const host = await connectHost()
  if (host.locale) await speak(toLanguage(host.locale))
  return host
}

createRoot(root).render(
  <StrictMode>
    <App connecting={connect()} />
  </StrictMode>,
)
