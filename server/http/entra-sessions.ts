import { LRUCache } from 'lru-cache'
import { type EntraPerson, type EntraRules, readEntraToken } from '../tokens/entra-token.ts'
import type { SigningKeys } from '../tokens/signing-keys.ts'
import type { Sessions } from './parts.ts'

/** Sign-in through Microsoft Entra ID: Teams hands the tab a token for our API, and the tab sends it along. */
export function createEntraSessions(rules: EntraRules, keys: SigningKeys, now: () => Date): Sessions {
  // Checking a signature takes longer than most answers do. A token keeps its meaning until it expires.
  const verified = new LRUCache<string, EntraPerson>({ max: 10_000, ttl: 60_000 })
  return {
    async verify(token) {
      const known = verified.get(token)
      const person =
        known && known.expiresAtMs > now().getTime()
          ? known
          : await readEntraToken(token, { rules, keys, now })
      if (!person) return undefined
      if (person !== known) verified.set(token, person)
      const { tenant, oid, name, role, subject } = person
      return { who: { tenant, oid, name }, role, subject }
    },
  }
}
