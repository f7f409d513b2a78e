import type { Role } from '../contract/person.ts'
import type { SigningKeys } from './signing-keys.ts'
import { verifySignature } from './verify-signature.ts'

export interface EntraRules {
  readonly clientId: string
  /** Tenant ids whose people may sign in. */
  readonly tenants: readonly string[]
  /** `oid`s, beside the app roles of the token. */
  readonly curators: readonly string[]
  readonly admins: readonly string[]
}

export interface EntraPerson {
  readonly tenant: string
  readonly oid: string
  /** Another name for the person, made for this app registration alone. */
  readonly subject: string
  readonly name: string
  readonly role: Role
  readonly expiresAtMs: number
}

const SCOPE = 'access_as_user'
const SKEW_SECONDS = 60
const LONGEST_NAME = 80

/** The person whom a token of Microsoft Entra ID was issued to, for our API. Undefined for any other token. @throws keysUnavailable */
export async function readEntraToken(
  token: string,
  { rules, keys, now }: { rules: EntraRules; keys: SigningKeys; now: () => Date },
): Promise<EntraPerson | undefined> {
  const verified = await verifySignature(token, {
    ...{ keys, now, audience: rules.clientId, skewSeconds: SKEW_SECONDS },
  })
  if (!verified) return undefined
  const { iss, exp = 0, tid, oid, sub, scp, idtyp, name, preferred_username, roles } = verified.payload
  if (typeof tid !== 'string' || !rules.tenants.includes(tid)) return undefined
  if (iss !== `https://login.microsoftonline.com/${tid}/v2.0`) return undefined
  // An ID token has no scope, an app's own token neither: both speak for nobody who asked us.
  const delegated = typeof scp === 'string' && scp.split(' ').includes(SCOPE) && idtyp !== 'app'
  if (!delegated || typeof oid !== 'string' || oid === '') return undefined
  return {
    ...{ tenant: tid, oid, name: firstText(name, preferred_username, oid).slice(0, LONGEST_NAME) },
    subject: sub ?? oid,
    role: roleOf(oid, Array.isArray(roles) ? roles : [], rules),
    expiresAtMs: (exp + SKEW_SECONDS) * 1000,
  }
}

const firstText = (...texts: unknown[]) =>
  String(texts.find(text => typeof text === 'string' && text.trim() !== '')).trim()

/** The same for a token and for an activity of the message extension, which carries no app roles. */
export function roleOf(
  oid: string,
  appRoles: readonly unknown[],
  { curators, admins }: Pick<EntraRules, 'curators' | 'admins'>,
): Role {
  const folded = oid.toLowerCase()
  if (appRoles.includes('Admin') || admins.includes(folded)) return 'admin'
  return appRoles.includes('Curator') || curators.includes(folded) ? 'curator' : 'member'
}
