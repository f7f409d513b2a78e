import { createHash } from 'node:crypto'
import { Pulse, PulseInput, type PulseResult } from '../contract/pulse.ts'
import { endOf, periodAt, periodsBetween } from '../contract/pulse-period.ts'
import { notAllowed, pulseAnswered, pulseOver } from '../errors.ts'
import { signedIn, withSide } from './auth.ts'
import type { App, Parts, SignedIn } from './parts.ts'

/** The six symptoms, rated once a quarter by each person of Marketing and Sales. What is kept of it: store/pulses.ts. */
export function registerPulse(app: App, { store, now }: Parts): void {
  async function present(person: SignedIn): Promise<Pulse> {
    const period = periodAt(now())
    const results = await store.readPulseResults(period)
    const answered = (await store.readPulsePeriods(pulseMark(person))).includes(period)
    return { period, endsAt: endOf(period).toISOString(), answered, results: withGaps(results, period) }
  }

  app.get(
    '/pulse',
    { schema: { summary: 'The pulse of the quarters that are over', response: { 200: Pulse } } },
    request => present(signedIn(request)),
  )

  app.post(
    '/pulse',
    {
      config: { limit: 'writes' },
      schema: {
        summary: 'Rate the six symptoms, once a quarter',
        body: PulseInput,
        response: { 200: Pulse },
      },
    },
    async request => {
      const person = withSide(request)
      const { side } = person
      if (side === 'other')
        throw notAllowed(
          'Marketing and Sales answer the pulse, so that nobody stands alone. You can read it.',
        )
      const { period, ratings } = request.body
      if (period !== periodAt(now())) throw pulseOver()
      const outcome = await store.answerPulse({ period, mark: pulseMark(person), side, ratings })
      if (outcome === 'answered') throw pulseAnswered()
      if (outcome === 'over') throw pulseOver()
      return present(person)
    },
  )
}

/** Every quarter since the first; in some, nobody may have answered. */
const withGaps = (results: readonly PulseResult[], current: string): PulseResult[] =>
  periodsBetween(results.at(-1)?.period ?? current, current).map(
    period => results.find(result => result.period === period) ?? { period, symptoms: [] },
  )

/**
 * Says whether somebody has answered, also of somebody who was erased and came back. With Entra, nothing in the database tells whose
 * mark it is; with local sign-in, where anybody may be anybody, the name does.
 */
export const pulseMark = ({ tenant, oid, subject = oid }: SignedIn): string =>
  createHash('sha256').update(`${tenant} ${subject}`).digest('base64url')
