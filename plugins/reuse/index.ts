import type { BadgeRule, PluginContext, ScoreBatch, Scorer } from '../../server/contract/plugin.ts'

/** Of those who said how it went, so many must have said that it worked. */
const MOST = 0.8

const rowsOf = ({ size, inputs: { reuseWorked, reuseFailed } }: ScoreBatch) =>
  Array.from({ length: size }, (_, row) => ({
    worked: reuseWorked?.[row] ?? 0,
    failed: reuseFailed?.[row] ?? 0,
  }))

/** (worked + 1) / (tried + 2), Laplace's rule of succession, less the half that it gives to what nobody has tried. */
const scorer: Scorer = {
  score(batch) {
    const rows = rowsOf(batch)
    return {
      values: rows.map(({ worked, failed }) => (worked + 1) / (worked + failed + 2) - 0.5),
      reasons: rows.map(({ worked, failed }) =>
        worked + failed > 0 ? `Tried elsewhere: worked ${worked} times, did not ${failed} times` : undefined,
      ),
    }
  },
}

const createRule = (settings: PluginContext['settings']): BadgeRule => ({
  apply(batch) {
    const fewest = settings.get<number>('fewestTeams')
    return rowsOf(batch).map(({ worked, failed }) => worked >= fewest && worked >= MOST * (worked + failed))
  },
})

export function activate({ subscriptions, scorers, badges, settings }: PluginContext) {
  subscriptions.push(scorers.register('reuse', scorer), badges.register('proven', createRule(settings)))
}
