import type { Entry } from '../catalogue/entry.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import type { PostSettlement, Store } from '../store/store.ts'
import { celebrationCard } from '../teams/cards/practice-card.ts'
import { CHANNEL_WORDS } from '../teams/words/words.ts'
import type { Arrival, Poster } from './poster.ts'

/** 1 minute, 2, 4 and so on up to an hour, 12 times: what a channel refuses for six hours it does not get. */
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 3_600_000
const MOST_TRIES = 12
/** A channel may ask for more time than we would give it, but not for ever. */
const LONGEST_PAUSE_MS = 24 * 3_600_000

interface Parts {
  readonly poster: Poster
  readonly store: Store
  readonly library: Library
  readonly addressOf: (practiceId: string) => string
  readonly log: Log
  readonly now: () => Date
}

/** Sends what is due, one after the other, for as long as `goOn` says so. The database decides which node sends what. */
export async function sendCelebrations(parts: Parts, goOn: () => boolean = () => true): Promise<void> {
  const { poster, store, library, log, now } = parts
  while (goOn()) {
    const claimed = await store.claimChannelPost(now().toISOString())
    if (!claimed) return
    await library.catchUp()
    const entry = library.catalogue.practices.get(claimed.practiceId)
    if (!isCelebrated(entry)) {
      await store.settleChannelPost(claimed, { state: 'given-up', fault: 'taken-back' })
      continue
    }
    const { catalogue } = library
    const card = celebrationCard({ entry, catalogue, url: parts.addressOf(entry.id), words: CHANNEL_WORDS })
    const arrival = await poster.post(claimed.address, card)
    if (arrival.arrived !== 'yes')
      log.warn({ ...arrival, practice: entry.id }, 'The channel did not take a celebrated win')
    await store.settleChannelPost(claimed, settle(arrival, { tries: claimed.tries, now: now() }))
  }
}

const isCelebrated = (entry: Entry | undefined): entry is Entry =>
  entry?.celebrated === true && !entry.example

/** Tried again is only what surely has not arrived. */
function settle(arrival: Arrival, { tries, now }: { tries: number; now: Date }): PostSettlement {
  const { arrived, fault = 'no-answer', status, retryAfterMs = 0 } = arrival
  if (arrived === 'yes') return { state: 'sent' }
  const why = { fault, ...(status !== undefined && { status }) }
  if (arrived === 'unknown') return { state: 'unknown', ...why }
  if (tries >= MOST_TRIES) return { state: 'given-up', ...why }
  const pauseMs = Math.min(retryAfterMs, LONGEST_PAUSE_MS)
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS)
  const later = (ms: number) => new Date(now.getTime() + ms).toISOString()
  return {
    ...{ state: 'waiting', ...why, dueAt: later(Math.max(waitMs, pauseMs)) },
    ...(pauseMs > 0 && { pauseUntil: later(pauseMs) }),
  }
}

/** How soon a win stands in the channel. Looking costs one row of an index. */
const LOOK_EVERY_MS = 2_000

/** Looks for what is due until it is closed; closing waits for what is under way. */
export function startCelebrations(parts: Parts): { close(): Promise<void> } {
  let open = true
  let running: Promise<void> | undefined
  const look = () => {
    running ??= sendCelebrations(parts, () => open)
      .catch(error => parts.log.warn({ err: error }, 'Celebrated wins could not be sent to the channel'))
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  look()
  return {
    async close() {
      open = false
      clearInterval(timer)
      await running
    },
  }
}
