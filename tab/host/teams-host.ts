import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js'
import type { Host, HostTheme, PageLink } from './host.ts'

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

/** Teams keeps a tab that was left and shows it again: nothing is loaded anew, so what was typed is still there. */
function onResume(listener: (path: string) => void): void {
  app.lifecycle.registerOnResumeHandler(({ contentUrl }) => {
    const { pathname, search } = new URL(contentUrl)
    listener(pathname + search)
    app.notifySuccess()
  })
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {})
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
    readAuthToken: () => authentication.getAuthToken(),
    shareLink: ({ path, title }) => pages.shareDeepLink({ subPageId: path, subPageLabel: title }),
    openExternal: url => void app.openLink(url).catch(() => window.open(url, '_blank', 'noopener')),
    notifyLoaded: () => app.notifyAppLoaded(),
    notifySuccess: () => outcome(() => app.notifySuccess()),
    notifyFailure: reason =>
      outcome(() => app.notifyFailure({ reason: app.FailedReason.Other, message: reason })),
    onBack: goBack => pages.backStack.isSupported() && pages.backStack.registerBackButtonHandler(goBack),
  }
}
