import { type CryptoKey, importJWK, type JWK } from 'jose'
import { keysUnavailable } from '../errors.ts'

export interface SigningKey {
  readonly key: CryptoKey
  /** Channels that the key may sign for; undefined where the issuer names none. */
  readonly endorsements?: readonly string[]
}

/** The public keys of one token issuer. What a token itself says about where keys are is never followed. */
export interface SigningKeys {
  /** Undefined: the issuer has no such key. @throws keysUnavailable when no keys have ever been read and none can be. */
  find(keyId: string): Promise<SigningKey | undefined>
}

export interface KeySource {
  /** The issuer's OpenID metadata document, which names the address of its keys. */
  readonly metadataUrl: string
  readonly now: () => Date
}

/** Keys are taken from memory for so long; then they are read again beside the work, and the old ones serve until that succeeds. */
const FRESH_MS = 6 * 3_600_000
/** Unknown key ids cost at most one look in this time, however many come: a rotated key is taken after it, a flood fetches nothing. */
const COOL_DOWN_MS = 30_000
/** With no keys at all, so soon after a failure they are asked for again. */
const COLD_RETRY_MS = 1_000
const FETCH_TIMEOUT_MS = 3_000

export function createSigningKeys({ metadataUrl, now }: KeySource): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> | undefined
  let readAtMs = 0
  let askedAtMs = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  /** One request at a time, shared by all who wait for it. A failure leaves the keys as they are. */
  function refresh(): Promise<void> {
    askedAtMs = now().getTime()
    asking ??= readKeys(metadataUrl)
      .then(
        read => {
          keys = read
          readAtMs = now().getTime()
        },
        () => undefined,
      )
      .finally(() => {
        asking = undefined
      })
    return asking
  }

  const sinceAskedMs = () => now().getTime() - askedAtMs

  /** For what is not at hand; a request that is under way already is waited for. */
  async function ask(coolDownMs: number): Promise<void> {
    if (asking || sinceAskedMs() >= coolDownMs) await (asking ?? refresh())
  }

  return {
    async find(keyId) {
      if (!keys) await ask(COLD_RETRY_MS)
      else if (!keys.has(keyId)) await ask(COOL_DOWN_MS)
      else if (now().getTime() - readAtMs > FRESH_MS) void ask(COOL_DOWN_MS)
      if (!keys) throw keysUnavailable()
      return keys.get(keyId)
    },
  }
}

async function readKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri } = await readJson<{ jwks_uri?: unknown }>(metadataUrl)
  const sameScheme =
    typeof jwks_uri === 'string' && new URL(jwks_uri).protocol === new URL(metadataUrl).protocol
  if (!sameScheme) throw new Error(`${metadataUrl} names no address of keys`)
  const { keys } = await readJson<{ keys?: unknown }>(jwks_uri)
  if (!Array.isArray(keys)) throw new Error(`${jwks_uri} holds no keys`)
  const imported = await Promise.all(keys.map(importKey))
  const usable = new Map(imported.filter(entry => entry !== undefined))
  if (usable.size === 0) throw new Error(`${jwks_uri} holds no keys that can be used`)
  return usable
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as T
}

/** RSA keys for signatures; others are left aside. */
async function importKey(jwk: JWK & { endorsements?: unknown }): Promise<[string, SigningKey] | undefined> {
  const { kid, kty, use = 'sig', n, e, endorsements } = jwk
  if (!kid || kty !== 'RSA' || use !== 'sig' || !n || !e) return undefined
  const key = (await importJWK({ kty, n, e }, 'RS256').catch(() => undefined)) as CryptoKey | undefined
  if (!key) return undefined
  return [kid, { key, ...(Array.isArray(endorsements) && { endorsements: endorsements.map(String) }) }]
}
