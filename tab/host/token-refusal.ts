import type { TokenRefusal } from './host.ts'

/**
 * Teams says in a word why it gives no token; the words are not documented as a list. These were seen in its clients: resourceRequiresConsent,
 * resourceRequiresMfa, interaction_required, tokenRevoked, CancelledByUser, access_denied, resourceDisabled.
 */
export function toRefusal(detail: string): TokenRefusal {
  if (/cancel|denied|declined/i.test(detail)) return 'declined'
  return /consent|mfa|interaction|revoked/i.test(detail) ? 'consent' : 'failed'
}
