import { notAllowed, notSignedIn } from '../errors.ts'
import type { SigningKeys } from './signing-keys.ts'
import { verifySignature } from './verify-signature.ts'

/** What of an activity its token must agree with. */
export interface SignedActivity {
  readonly serviceUrl?: unknown
  readonly channelId?: unknown
}

const ISSUER = 'https://api.botframework.com'
const SKEW_SECONDS = 300

/** Lets a request of the Bot Framework pass. @throws notSignedIn for its token, notAllowed where the activity is not what was signed for */
export async function requireBotToken(
  { token, activity }: { token: string | undefined; activity: SignedActivity },
  { appId, keys, now }: { appId: string; keys: SigningKeys; now: () => Date },
): Promise<void> {
  const verified =
    token && (await verifySignature(token, { keys, now, audience: appId, skewSeconds: SKEW_SECONDS }))
  if (!verified || verified.payload.iss !== ISSUER) throw notSignedIn()
  const { payload, key } = verified
  if (typeof payload.serviceurl !== 'string' || payload.serviceurl !== activity.serviceUrl)
    throw notAllowed('The token was issued for another service than the one this activity names.')
  if (key.endorsements && !key.endorsements.includes(String(activity.channelId)))
    throw notAllowed('The key of this token may not sign for this channel.')
}
