import { setTimeout } from 'node:timers/promises'
import { bulkhead } from 'cockatiel'

/** More at once only keep one another from starting in time. */
const AT_ONCE = 8
/** One that takes longer does not hold up the others. */
const TURN_MS = 1_500

/** Lets plugins start a few at a time. */
export type StartTurns = <Started>(start: () => Promise<Started>) => Promise<Started>

export function createStartTurns(): StartTurns {
  const turns = bulkhead(AT_ONCE, Number.POSITIVE_INFINITY)
  return start =>
    turns
      .execute(async () => {
        const starting = start()
        const turn = setTimeout(TURN_MS, undefined, { ref: false })
        await Promise.race([starting.catch(() => {}), turn])
        // In a list: awaited here, it would hold the turn.
        return [starting] as const
      })
      .then(([starting]) => starting)
}
