import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js'
import type { Host, HostTheme, HostToken, PageLink } from './host.ts'
import { rejectAfter } from './reject-after.ts'
import { toRefusal } from './token-refusal.ts'

const themes: Readonly<Record<string, HostTheme>> = { dark: 'dark', glass: 'dark', contrast: 'contrast' }
const toTheme = (name: string | undefined): HostTheme => themes[name ?? ''] ?? 'light'

/** Only the first outcome counts: Teams replaces the tab by an error page on a failure that comes late. */
function createOutcome() {
  let told = false
  return (tell: () => unknown) => {
    if (told) return
    told = true
    tell()
  }
}

function onTeamsTheme(listener: (theme: HostTheme) => void): () => void {
  let listening = true
  // teams-js holds one handler and has no way to take it away, so the listener is muted instead.
  app.registerOnThemeChangeHandler(name => listening && listener(toTheme(name)))
  return () => {
    listening = false
  }
}

function configure(chosen: () => PageLink): void {
  pages.config.registerOnSaveHandler(event => {
    const { path, title } = chosen()
    const url = location.origin + path
    pages.config
      .setConfig({ contentUrl: url, websiteUrl: url, entityId: path, suggestedDisplayName: title })
      .then(
        () => event.notifySuccess(),
        error => event.notifyFailure(String(error)),
      )
  })
  pages.config.setValidityState(true)
}

const pathOf = ({ pathname, search }: URL | Location) => pathname + search

/**
 * Teams keeps a tab that was left and shows it again: nothing is loaded anew, so what was typed is still there. A tab that is merely
 * come back to stays where it was left; a link leads to its page, and so does another channel's tab, for which Teams may use the same frame.
 */
function onResume(listener: (path: string) => void): void {
  let shown = pathOf(location)
  app.lifecycle.registerOnResumeHandler(async ({ contentUrl }) => {
    const context = await app.getContext().catch(() => undefined)
    const path = pathOf(contentUrl)
    if (context?.page.subPageId) listener(context.page.subPageId)
    else if (path !== shown) listener(path)
    shown = path
    await app.notifySuccess().catch(() => {})
  })
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {})
}

/** Teams answers from its own store, or at once; a question to the person takes as long as they do. */
const silentLimitMs = 6_000

async function readAuthToken(mayAsk: boolean): Promise<HostToken> {
  const asked = authentication.getAuthToken({ silent: !mayAsk })
  try {
    return { token: await (mayAsk ? asked : Promise.race([asked, rejectAfter(silentLimitMs)])) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { refusal: toRefusal(detail), detail }
  }
}

/** Rejects outside Teams; see `connectHost` for the deadline. */
export async function connectTeamsHost(): Promise<Host> {
  await app.initialize()
  const context = await app.getContext()
  const outcome = createOutcome()
  return {
    kind: 'teams',
    locale: context.app.locale,
    theme: toTheme(context.app.theme),
    onTheme: onTeamsTheme,
    ...(context.page.subPageId && { subPageId: context.page.subPageId }),
    ...(context.page.frameContext === FrameContexts.settings && { configure }),
    onResume,
    readAuthToken,
    shareLink: ({ path, title }) =>
      pages.shareDeepLink({ subPageId: path, subPageLabel: title, subPageWebUrl: location.origin + path }),
    openExternal: url => void app.openLink(url).catch(() => window.open(url, '_blank', 'noopener')),
    notifyLoaded: () => app.notifyAppLoaded(),
    notifySuccess: () => outcome(() => app.notifySuccess().catch(() => {})),
    notifyFailure: reason =>
      outcome(() => app.notifyFailure({ reason: app.FailedReason.Other, message: reason })),
    onBack: goBack => pages.backStack.isSupported() && pages.backStack.registerBackButtonHandler(goBack),
  }
}
