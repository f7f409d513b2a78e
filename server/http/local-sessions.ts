import { jwtVerify, SignJWT } from 'jose'
import { ROLES, type Role } from '../contract/person.ts'
import type { Store } from '../store/store.ts'
import type { Sessions } from './parts.ts'

const ISSUER = 'common-ground-local'
const LIFETIME = '30d'

/** Local sign-in: a token signed with a secret of this database, so it outlives a restart and opens no other server. */
export async function createLocalSessions(store: Store): Promise<Sessions> {
  const secret = Buffer.from(await store.readLocalSecret(), 'base64url')
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
      try {
        const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], issuer: ISSUER })
        const [personNo, role] = [Number(payload.sub), payload.role]
        return Number.isInteger(personNo) && isRole(role) ? { personNo, role } : undefined
      } catch {
        return undefined
      }
    },
  }
}

const isRole = (role: unknown): role is Role => ROLES.includes(role as Role)
