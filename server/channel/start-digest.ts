import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import { digestCard } from './digest-card.ts'
import type { Poster } from './poster.ts'

const MS_PER_HOUR = 60 * 60 * 1000
const MS_PER_WEEK = 7 * 24 * MS_PER_HOUR
/** A Monday, at 07:00 UTC: weeks are counted from here. */
const FIRST_DIGEST = Date.UTC(2024, 0, 1, 7)

interface Parts {
  readonly webhook: string
  readonly poster: Poster
  readonly addressOf: (practiceId: string) => string
  readonly store: Store
  readonly library: Library
  readonly log: Log
  readonly now: () => Date
}

/** Once a week a card to the channel. Every node looks every hour; the database decides which one sends. */
export function startDigest(parts: Parts): { close(): void } {
  const look = () =>
    sendDigest(parts).catch(error => parts.log.warn({ err: error }, 'The weekly digest could not be sent'))
  const timer = setInterval(look, MS_PER_HOUR)
  void look()
  return { close: () => clearInterval(timer) }
}

/** Sends the digest of the week that has ended last, unless somebody has. At most once: what may have arrived is not sent again. */
export async function sendDigest({
  webhook,
  poster,
  addressOf,
  store,
  library,
  log,
  now,
}: Parts): Promise<void> {
  const end = FIRST_DIGEST + Math.floor((now().getTime() - FIRST_DIGEST) / MS_PER_WEEK) * MS_PER_WEEK
  const [since, until] = [new Date(end - MS_PER_WEEK).toISOString(), new Date(end).toISOString()]
  if (!(await store.claimDigest(until))) return
  await library.catchUp()
  const card = digestCard(library.catalogue, { addressOf, since, until })
  if (!card) return
  const arrival = await poster.post(webhook, card)
  if (arrival.arrived === 'no') await store.releaseDigest(until, since)
  if (arrival.arrived !== 'yes') log.warn(arrival, 'The channel did not take the weekly digest')
}
