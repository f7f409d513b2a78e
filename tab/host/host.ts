export type HostTheme = 'light' | 'dark' | 'contrast'

export interface PageLink {
  /** Path and query within the tab, starting with a slash. */
  readonly path: string
  readonly title: string
}

/** Why there is no token: the person would have to be asked first, said no, or it went wrong. */
export type TokenRefusal = 'consent' | 'declined' | 'failed'

export type HostToken =
  | { readonly token: string }
  /** `detail` is the host's own word for it, for IT. */
  | { readonly token?: undefined; readonly refusal: TokenRefusal; readonly detail: string }

/** What the tab runs in: Teams (or Outlook, or the Microsoft 365 app), or a plain browser window. */
export interface Host {
  readonly kind: 'teams' | 'browser'
  /** What the host is shown in, such as "de-de"; absent where only the browser knows. */
  readonly locale?: string
  /** The theme at start; later ones come through `onTheme`. */
  readonly theme: HostTheme
  /** Calls back with every later theme. Returns the way to stop it. */
  onTheme(listener: (theme: HostTheme) => void): () => void
  /** The page a deep link asked for: path and query within the tab. */
  readonly subPageId?: string
  /** A token of the signed-in person for our API; with `mayAsk` the host may put a question to the person first. Absent where the host knows nobody. */
  readonly readAuthToken?: (mayAsk: boolean) => Promise<HostToken>
  /** Opens the host's own "share" dialogue. Absent where there is none. */
  readonly shareLink?: (link: PageLink) => void
  openExternal(url: string): void
  /** The shell is painted. */
  notifyLoaded(): void
  /** The first view is usable. Only the first of these two is passed on. */
  notifySuccess(): void
  notifyFailure(reason: string): void
  /** On a channel tab's settings page alone: what is chosen may be saved at once, and is asked for when it is. */
  readonly configure?: (chosen: () => PageLink) => void
  /** Calls back when a tab that was kept aside is shown again, with the path within the tab if another one is asked for. */
  readonly onResume?: (listener: (path: string) => void) => void
  /** Offers the host's back button to the tab; `goBack` says whether there was somewhere to go. */
  onBack(goBack: () => boolean): void
}
