import type { JWTPayload } from 'jose'
import { TENANT } from './entra.ts'
import { type KeyServer, startKeyServer } from './key-server.ts'
import { type Answer, startServer, type TestServer, type TestServerOptions } from './server.ts'

export const BOT_ID = 'b0b0b0b0-1111-4222-8333-944445555666'
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/'

/** What the Bot Framework puts into its tokens; name only what the test is about. */
export const botClaims = (overrides: JWTPayload = {}): JWTPayload => {
  const seconds = Math.floor(Date.now() / 1000)
  return {
    ...{ iss: 'https://api.botframework.com', aud: BOT_ID, serviceurl: SERVICE_URL },
    ...{ nbf: seconds, exp: seconds + 3_600, ...overrides },
  }
}

/** An invoke as Teams sends it, by Mara. */
export const invoke = (name: string, value: object, overrides: object = {}) => ({
  ...{ type: 'invoke', name, value, id: `f:${Math.random()}`, serviceUrl: SERVICE_URL, channelId: 'msteams' },
  from: { id: '29:x', aadObjectId: 'oid-mara', name: 'Mara' },
  channelData: { tenant: { id: TENANT } },
  ...overrides,
})

export const query = (q: string, queryOptions: object = { skip: 0, count: 25 }) =>
  invoke('composeExtension/query', {
    ...{ commandId: 'search', parameters: [{ name: 'q', value: q }], queryOptions },
  })

export interface BotServer extends TestServer {
  readonly keys: KeyServer
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects; the assertion is the check
  send(activity: object, token?: string): Promise<Answer<any>>
}

/** The server with a message extension, for which a local key server stands in for the Bot Framework's. */
export async function startBotServer({
  environment,
  ...options
}: TestServerOptions = {}): Promise<BotServer> {
  const keys = await startKeyServer({ endorsements: ['msteams'] })
  const server = await startServer({
    ...options,
    environment: {
      ...{ BOT_APP_ID: BOT_ID, ENTRA_TENANTS: TENANT, BOT_OPENID_CONFIG_URL: keys.metadataUrl },
      ...{ PUBLIC_URL: 'https://ground.example.com', ...environment },
    },
  })
  return {
    ...server,
    keys,
    async send(activity, token) {
      const bearer = server.bearer(token ?? (await keys.sign(botClaims())))
      return bearer.call('/api/messages', { method: 'POST', body: activity })
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await keys[Symbol.asyncDispose]()
    },
  }
}
