import { createBrowserHost } from './browser-host.ts'
import type { Host } from './host.ts'
import { rejectAfter } from './reject-after.ts'

/** teams-js itself gives up only after 60 s. */
const deadlineMs = 3_000

/** Teams shows a tab in a frame, its phone apps in a web view with a bridge. */
const mayBeTeams = () =>
  window.parent !== window || 'nativeInterface' in window || 'ReactNativeWebView' in window

/** Finds out what the tab runs in, within 3 s. Never rejects: without Teams the tab is a web page. */
export async function connectHost(): Promise<Host> {
  if (!mayBeTeams()) return createBrowserHost()
  try {
    const { connectTeamsHost } = await import('./teams-host.ts')
    return await Promise.race([connectTeamsHost(), rejectAfter(deadlineMs)])
  } catch {
    return createBrowserHost()
  }
}
