import type { Config } from '../config.ts'
import { findLanguage } from '../contract/language.ts'
import { notAllowed } from '../errors.ts'
import { readBearer } from '../http/auth.ts'
import type { Parts, Request, SignedIn } from '../http/parts.ts'
import { isLoopback } from '../is-loopback.ts'
import { requireBotToken } from '../tokens/bot-token.ts'
import { roleOf } from '../tokens/entra-token.ts'
import type { SigningKeys } from '../tokens/signing-keys.ts'
import type { Activity } from './activity.ts'

/** The gate of the message extension, and who comes through it. */
export interface Senders {
  /** @throws notSignedIn, notAllowed, keysUnavailable */
  requireGenuine(request: Request, activity: Activity): Promise<void>
  /** Who acts; ask only of a genuine activity. @throws notAllowed for other tenants */
  readPerson(activity: Activity): Promise<SignedIn>
}

export function createSenders({ config, store, now }: Parts, keys: SigningKeys | undefined): Senders {
  const { bot } = config
  return {
    async requireGenuine(request, activity) {
      if (bot && keys)
        await requireBotToken({ token: readBearer(request), activity }, { appId: bot.appId, keys, now })
      else if (!mayTry(config, request))
        throw notAllowed(
          'The message extension is off here. Set BOT_APP_ID to the id of its app registration.',
        )
    },
    async readPerson({ from, tenant, locale }) {
      if (from.oid === '' || (bot && !bot.tenants.includes(tenant)))
        throw notAllowed('The message extension is not open to this tenant.')
      const name = from.name || 'Somebody in Teams'
      const person = await store.findOrCreatePerson(
        { tenant: tenant || 'local', oid: from.oid, name },
        now().toISOString(),
      )
      // Cards stand among Teams's own words.
      const language = findLanguage([locale]) ?? person.language
      return { ...person, language, role: bot ? roleOf(from.oid, [], bot) : 'member' }
    },
  }
}

/** Whether the message extension answers without tokens: on this machine alone, where people sign in as they like anyway. */
export const isOpenForTrying = ({ bot, auth, production, host }: Config): boolean =>
  !bot && auth === 'local' && !production && isLoopback(host)

/** A tunnel or a proxy on this machine says for whom it asks, and that is somebody else. */
const mayTry = (config: Config, { ip, headers }: Request) =>
  isOpenForTrying(config) &&
  isLoopback(ip) &&
  headers.forwarded === undefined &&
  headers['x-forwarded-for'] === undefined
