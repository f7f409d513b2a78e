import { PULSE_SIDES, type PulseResult, type PulseSide, type Ratings } from '../contract/pulse.ts'
import { type Access, changed, unchanged } from './access.ts'
import type { Engine } from './engine.ts'
import { addRatings, buildPulseResult, NO_RATINGS, type Tally } from './pulse-tally.ts'
import type { Database } from './tables.ts'

interface PulseAnswer {
  readonly period: string
  /** Stands for one person: the same for as long as a period lasts. */
  readonly mark: string
  readonly side: PulseSide
  readonly ratings: Ratings
}

/**
 * Answers are only ever added up, and the sums are kept until their period ends: there is no row of one answer that could be joined
 * to a person by a key, a time or its place among the rows. A retry is recognised by the mark alone, since even the hash of an answer
 * would give it away: there are only 6^6 of them. What is left is that the sums before and after somebody's answer differ by it. So
 * they are never shown while they grow, and the journal, which holds both, is emptied each time; but two copies of the database can
 * still be compared, and a sum to which one person has added is theirs.
 */
export interface Pulses {
  /** `answered`: this mark has answered before, and nothing is counted again. `over`: the period has been closed. */
  answerPulse(answer: PulseAnswer): Promise<'stored' | 'answered' | 'over'>
  /** In periods that are not closed yet; who answered one that is, is forgotten. */
  readPulsePeriods(mark: string): Promise<readonly string[]>
  /** Of the periods before this one, latest first. Those that ended and are not closed yet are closed now: only the result stays. */
  readPulseResults(period: string): Promise<readonly PulseResult[]>
}

export const createPulses = (engine: Engine, { read, write }: Access): Pulses => ({
  async answerPulse(answer) {
    const outcome = await write(async database => {
      if (await isClosed(database, answer.period)) return unchanged('over' as const)
      if (await hasAnswered(database, answer)) return unchanged('answered' as const)
      const { period, mark } = answer
      await database.insertInto('pulse_answered').values({ period, mark }).execute()
      await addToTally(database, answer)
      return changed('stored' as const)
    })
    if (outcome === 'stored') await engine.forget()
    return outcome
  },

  readPulsePeriods: mark =>
    read(async database => {
      const rows = await database
        .selectFrom('pulse_answered')
        .select('period')
        .where('mark', '=', mark)
        .orderBy('period')
        .execute()
      return rows.map(({ period }) => period)
    }),

  async readPulseResults(period) {
    if ((await read(database => findEnded(database, period))).length > 0) {
      await write(async database => {
        const ended = await findEnded(database, period)
        for (const one of ended) await closePeriod(database, one)
        return ended.length > 0 ? changed(undefined) : unchanged(undefined)
      })
      await engine.forget()
    }
    return read(readResults)
  },
})

/** A clock that is late must not open again what another node has closed. */
const isClosed = async (database: Database, period: string): Promise<boolean> =>
  (await database
    .selectFrom('pulse_result')
    .select('period')
    .where('period', '>=', period)
    .executeTakeFirst()) !== undefined

const hasAnswered = async (database: Database, { period, mark }: PulseAnswer): Promise<boolean> =>
  (await database
    .selectFrom('pulse_answered')
    .select('mark')
    .where('period', '=', period)
    .where('mark', '=', mark)
    .executeTakeFirst()) !== undefined

async function addToTally(database: Database, { period, side, ratings }: PulseAnswer): Promise<void> {
  const counts = JSON.stringify(addRatings(await readTally(database, { period, side }), ratings))
  await database
    .insertInto('pulse_tally')
    .values({ period, side, counts })
    .onConflict(conflict => conflict.columns(['period', 'side']).doUpdateSet({ counts }))
    .execute()
}

async function readTally(
  database: Database,
  { period, side }: Pick<PulseAnswer, 'period' | 'side'>,
): Promise<Tally> {
  const row = await database
    .selectFrom('pulse_tally')
    .select('counts')
    .where('period', '=', period)
    .where('side', '=', side)
    .executeTakeFirst()
  return row ? { ...NO_RATINGS, ...(JSON.parse(row.counts) as Tally) } : NO_RATINGS
}

async function findEnded(database: Database, current: string): Promise<string[]> {
  const rows = await database
    .selectFrom('pulse_tally')
    .select('period')
    .distinct()
    .where('period', '<', current)
    .execute()
  return rows.map(({ period }) => period)
}

async function closePeriod(database: Database, period: string): Promise<void> {
  const [marketing, sales] = await Promise.all(PULSE_SIDES.map(side => readTally(database, { period, side })))
  const result = buildPulseResult(period, { marketing: marketing!, sales: sales! })
  await database
    .insertInto('pulse_result')
    .values({ period, result: JSON.stringify(result) })
    .execute()
  await database.deleteFrom('pulse_tally').where('period', '=', period).execute()
  await database.deleteFrom('pulse_answered').where('period', '=', period).execute()
}

async function readResults(database: Database): Promise<PulseResult[]> {
  const rows = await database.selectFrom('pulse_result').select('result').orderBy('period', 'desc').execute()
  return rows.map(({ result }) => JSON.parse(result) as PulseResult)
}
