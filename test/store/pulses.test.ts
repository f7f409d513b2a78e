import { expect, test } from 'vitest'
import type { PulseSide, Ratings } from '../../server/contract/pulse.ts'
import type { Store } from '../../server/store/store.ts'
import { ratingsOf } from '../support/pulse-input.ts'
import { describeEngines, describePostgres, runSql } from './engines.ts'

const [PERIOD, NEXT] = ['2026-q3', '2026-q4']

/** That many people of a side, each with the same ratings. */
const answer = (store: Store, side: PulseSide, all: readonly Ratings[]) =>
  Promise.all(
    all.map((ratings, at) => store.answerPulse({ period: PERIOD, mark: `${side} ${at}`, side, ratings })),
  )
const times = (count: number, ratings: Ratings) => Array.from({ length: count }, () => ratings)

describeEngines('the pulse', makeHome => {
  test('counts one answer of a person, also when fifty arrive at once', async () => {
    const store = await (await makeHome()).open()
    await answer(store, 'marketing', times(5, ratingsOf('never')))
    await answer(store, 'sales', times(4, ratingsOf('never')))
    const mine = { period: PERIOD, mark: 'mara', side: 'sales', ratings: ratingsOf('always') } as const

    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.answerPulse(mine)))

    expect(outcomes.filter(outcome => outcome === 'stored')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['stored', 'answered']))
    expect(await store.readPulsePeriods('mara')).toEqual([PERIOD])
    const [result] = await store.readPulseResults(NEXT)
    expect(result?.symptoms.map(({ sales }) => sales.ratings)).toEqual(Array(6).fill(5))
  })

  test('shows a symptom from five ratings on each side, whichever side lacks them', async () => {
    const shown = await Promise.all(
      (
        [
          [4, 5],
          [5, 4],
          [5, 5],
        ] as const
      ).map(async ([marketing, sales]) => {
        const store = await (await makeHome()).open()
        await answer(store, 'marketing', times(marketing, ratingsOf('often')))
        await answer(store, 'sales', times(sales, ratingsOf('often')))
        return (await store.readPulseResults(NEXT))[0]?.symptoms.length
      }),
    )

    expect(shown).toEqual([0, 0, 6])
  })

  test('does not count "cannot say" as a rating', async () => {
    const store = await (await makeHome()).open()
    const unsure = ratingsOf('often', { blame: 'cannot-say' })
    await answer(store, 'marketing', [...times(4, ratingsOf('often')), unsure])
    await answer(store, 'sales', times(6, ratingsOf('never', { 'field-ignored': 'always' })))

    const [result] = await store.readPulseResults(NEXT)

    expect(result?.symptoms.map(({ symptom }) => symptom)).not.toContain('blame')
    expect(result?.symptoms).toHaveLength(5)
    expect(result?.symptoms.find(({ symptom }) => symptom === 'field-ignored')).toEqual({
      symptom: 'field-ignored',
      marketing: { share: 0.8, ratings: 5 },
      sales: { share: 0.8, ratings: 6 },
    })
  })

  test('knows of a period that is over only what it shows, and takes no more answers for it', async () => {
    const store = await (await makeHome()).open()
    await answer(store, 'marketing', times(3, ratingsOf('often')))
    const late = { period: PERIOD, mark: 'late', side: 'sales', ratings: ratingsOf('often') } as const

    expect(await store.readPulseResults(PERIOD)).toEqual([])
    await Promise.all([store.readPulseResults(NEXT), store.readPulseResults(NEXT)])

    expect(await store.readPulseResults(NEXT)).toEqual([{ period: PERIOD, symptoms: [] }])
    expect(await store.readPulsePeriods('marketing 0')).toEqual([])
    expect(await store.answerPulse(late)).toBe('over')
    expect(await store.answerPulse({ ...late, period: NEXT })).toBe('stored')
  })
})

describePostgres('the pulse', makeHome => {
  test('leaves no earlier version of a sum in the table', async () => {
    const home = await makeHome()
    const store = await home.open()
    const canLook = await runSql(home.databaseUrl!, 'create extension pageinspect').then(
      () => true,
      () => false,
    )
    await answer(store, 'sales', times(3, ratingsOf('often')))
    if (!canLook) return

    const { rows } = await runSql(
      home.databaseUrl!,
      `select t_data from heap_page_items(get_raw_page('pulse_tally', 0)) where t_data is not null`,
    )
    expect(rows).toHaveLength(1)
  })
})
