import { isLoopback } from './is-loopback.ts'

/** People sign in through Microsoft Entra ID. */
export interface EntraConfig {
  readonly clientId: string
  readonly tenants: readonly string[]
  readonly openidConfigUrl: string
  /** `oid`s in lower case, beside the app roles Curator and Admin of the token. */
  readonly curators: readonly string[]
  readonly admins: readonly string[]
}

/** The message extension takes the Bot Framework's tokens. */
export interface BotConfig {
  readonly appId: string
  /** Whose people may use it. */
  readonly tenants: readonly string[]
  readonly openidConfigUrl: string
  readonly curators: readonly string[]
  readonly admins: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

interface IdentityConfig {
  readonly faults: readonly string[]
  readonly entra?: EntraConfig
  readonly bot?: BotConfig
}

const ENTRA_METADATA = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration'
const BOT_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration'

/** The settings that say whom to believe. Every fault is a sentence that names its setting. */
export function readIdentityConfig(environment: Environment, auth: 'local' | 'entra'): IdentityConfig {
  const faults: string[] = []
  const ids = (name: string) => readIds(environment, name, faults)
  const [clientId] = ids('ENTRA_CLIENT_ID')
  const [appId] = ids('BOT_APP_ID')
  const tenants = ids('ENTRA_TENANTS')
  const roles = { curators: ids('CURATORS').map(lower), admins: ids('ADMINS').map(lower) }
  const entraUrl = readMetadataUrl(environment, {
    name: 'ENTRA_OPENID_CONFIG_URL',
    fallback: ENTRA_METADATA,
    faults,
  })
  const botUrl = readMetadataUrl(environment, {
    name: 'BOT_OPENID_CONFIG_URL',
    fallback: BOT_METADATA,
    faults,
  })
  if (auth === 'entra' && !clientId)
    faults.push('ENTRA_CLIENT_ID is missing; with AUTH=entra it is the id of your app registration.')
  if ((auth === 'entra' || appId) && tenants.length === 0)
    faults.push('ENTRA_TENANTS is missing; name the ids of the tenants whose people may come in.')
  if (faults.length > 0) return { faults }
  return {
    faults,
    ...(auth === 'entra' &&
      clientId && { entra: { clientId, tenants, openidConfigUrl: entraUrl, ...roles } }),
    ...(appId && { bot: { appId, tenants, openidConfigUrl: botUrl, ...roles } }),
  }
}

const lower = (text: string) => text.toLowerCase()

/** Comma-separated. A domain or a mail address in place of an id is the usual mistake, and would let nobody in. */
function readIds(environment: Environment, name: string, faults: string[]): string[] {
  const ids = (environment[name] ?? '')
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  const wrong = ids.find(id => !/^[\w-]{1,64}$/.test(id))
  if (wrong !== undefined)
    faults.push(
      `${name} holds "${wrong}", which is no id; ids look like 00000000-0000-0000-0000-000000000000.`,
    )
  return ids
}

function readMetadataUrl(
  environment: Environment,
  { name, fallback, faults }: { name: string; fallback: string; faults: string[] },
): string {
  const url = environment[name]?.trim() || fallback
  if (!URL.canParse(url) || !isTrustworthy(new URL(url)))
    faults.push(`${name} is not an address that starts with https:// (or http:// on this machine).`)
  return url
}

/** Who can change the keys on their way can be anybody. */
const isTrustworthy = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
