import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

/** Stands in for Microsoft's: metadata, public keys, and tokens signed by them. */
export interface KeyServer extends AsyncDisposable {
  readonly metadataUrl: string
  /** Requests answered so far, for whatever path. */
  requests(): number
  /** A key that is served from now on, instead of the ones before. */
  rotate(): Promise<void>
  /** While it is down every answer is a 500. */
  setDown(down: boolean): void
  sign(claims: JWTPayload, header?: { kid?: string; [name: string]: unknown }): Promise<string>
  /** The current public key, as served. */
  publicJwk(): JWK
}

interface KeyServerOptions {
  readonly endorsements?: readonly string[]
}

export async function startKeyServer({ endorsements }: KeyServerOptions = {}): Promise<KeyServer> {
  let [count, requests, down] = [0, 0, false]
  let current: { privateKey: CryptoKey; jwk: JWK }
  async function rotate() {
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const jwk = await exportJWK(publicKey)
    current = {
      privateKey,
      jwk: { ...jwk, kid: `key-${++count}`, use: 'sig', ...(endorsements && { endorsements }) },
    }
  }
  await rotate()
  const server = createServer(({ url }, response) => {
    requests++
    if (down) return response.writeHead(500).end()
    const { port } = server.address() as AddressInfo
    const metadata = { issuer: 'https://example.test', jwks_uri: `http://127.0.0.1:${port}/keys` }
    const body = url === '/keys' ? { keys: [current.jwk] } : metadata
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    metadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`,
    requests: () => requests,
    rotate,
    setDown: value => {
      down = value
    },
    sign: (claims, header = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ kid: current.jwk.kid!, ...header, alg: 'RS256' })
        .sign(current.privateKey),
    publicJwk: () => current.jwk,
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
