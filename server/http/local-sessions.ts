import { jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import { ROLES, type Role } from '../contract/person.ts'
import type { Store } from '../store/store.ts'
import type { Session, Sessions } from './parts.ts'

const ISSUER = 'common-ground-local'
const LIFETIME = '30d'
/** So much longer than its lifetime may a token be taken. */
const VERIFIED_MS = 60_000

/** Local sign-in: a token signed with a secret of this database, so it outlives a restart and opens no other server. */
export async function createLocalSessions(store: Store): Promise<Sessions> {
  const secret = Buffer.from(await store.readLocalSecret(), 'base64url')
  // Checking a signature takes longer than most answers do. A token keeps its meaning until it expires.
  const verified = new LRUCache<string, Session>({ max: 10_000, ttl: VERIFIED_MS })
  return {
    sign: (personNo, role) =>
      new SignJWT({ role })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setSubject(String(personNo))
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(secret),
    async verify(token) {
      const known = verified.get(token)
      if (known) return known
      try {
        const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], issuer: ISSUER })
        const [personNo, role] = [Number(payload.sub), payload.role]
        if (!Number.isInteger(personNo) || !isRole(role)) return undefined
        const session: Session = { who: personNo, role }
        verified.set(token, session)
        return session
      } catch {
        return undefined
      }
    },
  }
}

const isRole = (role: unknown): role is Role => ROLES.includes(role as Role)
