import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { SigningKey, SigningKeys } from './signing-keys.ts'

export interface SignatureRules {
  readonly keys: SigningKeys
  readonly audience: string
  readonly skewSeconds: number
  readonly now: () => Date
}

/**
 * What a token says, if one of the issuer's own RSA keys signed it for us and it holds now; who issued it is for the caller to check.
 * RS256 alone: a public key is no shared secret, and `none` is no signature. Undefined otherwise. @throws keysUnavailable
 */
export async function verifySignature(
  token: string,
  { keys, audience, skewSeconds, now }: SignatureRules,
): Promise<{ payload: JWTPayload; key: SigningKey } | undefined> {
  let used: SigningKey | undefined
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        used = kid === undefined ? undefined : await keys.find(kid)
        if (!used) throw new errors.JWKSNoMatchingKey()
        return used.key
      },
      {
        ...{ algorithms: ['RS256'], audience, clockTolerance: skewSeconds, currentDate: now() },
        requiredClaims: ['exp', 'iss', 'aud'],
      },
    )
    // jose takes a list with our name in it; a token for us is for us alone.
    return payload.aud === audience && used ? { payload, key: used } : undefined
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
