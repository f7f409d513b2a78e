import type { JWTPayload } from 'jose'
import { type KeyServer, startKeyServer } from './key-server.ts'
import { type Caller, startServer, type TestServer, type TestServerOptions } from './server.ts'

export const CLIENT_ID = '5d0e3f0a-1111-4222-8333-944445555666'
export const TENANT = '9f1c2a7e-aaaa-4bbb-8ccc-dddddddddddd'
export const OTHER_TENANT = '00000000-eeee-4fff-8000-111111111111'

/** What Entra puts into a token for our API; name only what the test is about. `undefined` leaves a claim out. */
export const entraClaims = (overrides: JWTPayload = {}): JWTPayload => {
  const seconds = Math.floor(Date.now() / 1000)
  const tid = String('tid' in overrides ? overrides.tid : TENANT)
  return {
    ...{
      aud: CLIENT_ID,
      iss: `https://login.microsoftonline.com/${tid}/v2.0`,
      tid,
      oid: 'oid-mara',
      ver: '2.0',
    },
    ...{ iat: seconds, nbf: seconds, exp: seconds + 3_600, scp: 'access_as_user', name: 'Mara' },
    ...overrides,
  }
}

export interface EntraServer extends TestServer {
  readonly keys: KeyServer
  /** Somebody with a token of the key server. */
  holder(claims?: JWTPayload): Promise<Caller>
}

/** The server as in production: people sign in through Entra, for which a local key server stands in. */
export async function startEntraServer({
  environment,
  ...options
}: TestServerOptions = {}): Promise<EntraServer> {
  const keys = await startKeyServer()
  const server = await startServer({
    ...options,
    environment: {
      ...{ AUTH: 'entra', ENTRA_CLIENT_ID: CLIENT_ID, ENTRA_TENANTS: TENANT, NODE_ENV: 'production' },
      ...{ ENTRA_OPENID_CONFIG_URL: keys.metadataUrl, PUBLIC_URL: 'https://ground.example.com' },
      ...environment,
    },
  })
  return {
    ...server,
    keys,
    holder: async claims => server.bearer(await keys.sign(entraClaims(claims))),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await keys[Symbol.asyncDispose]()
    },
  }
}
