import type { Config } from '../config.ts'

/** The static tab's id in the app package; deep links name it. */
export const HOME_TAB = 'home'

/** The app's id in Teams: that of its app registration. */
export const appIdOf = ({ entra, bot }: Config): string | undefined => entra?.clientId ?? bot?.appId

/** Opens a page of the tab in Teams; on the web where there is no app in Teams. @param path with its query, starting with a slash */
export function addressOf(config: Config, path: string): string {
  const webUrl = `${config.publicUrl}${path}`
  const appId = appIdOf(config)
  if (appId === undefined) return webUrl
  const query = new URLSearchParams({ webUrl, context: JSON.stringify({ subEntityId: path }) })
  return `https://teams.microsoft.com/l/entity/${appId}/${HOME_TAB}?${query}`
}

/** The practice that one of our own links is about; undefined for every other address. */
export function readOwnLink({ publicUrl }: Config, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { origin, pathname } = new URL(address)
  return origin === new URL(publicUrl).origin
    ? /^\/p\/([a-z0-9][a-z0-9-]{0,79})\/?$/.exec(pathname)?.[1]
    : undefined
}
