import type { PluginContext, ScoreBatch, Scorer } from '../../server/contract/plugin.ts'

const OVERDUE_HALF_LIFE_DAYS = 30

const createScorer = (settings: PluginContext['settings']): Scorer => ({
  score({ size, inputs: { ageDays, reviewOverdueDays } }: ScoreBatch) {
    const halfLifeDays = settings.get<number>('halfLifeDays')
    const rows = Array.from({ length: size }, (_, row) => ({
      age: ageDays?.[row] ?? 0,
      overdue: reviewOverdueDays?.[row] ?? 0,
    }))
    return {
      values: rows.map(({ age, overdue }) => 2 ** -(age / halfLifeDays + overdue / OVERDUE_HALF_LIFE_DAYS)),
      reasons: rows.map(({ age, overdue }) =>
        overdue > 0
          ? `Its review is ${overdue === 1 ? '1 day' : `${overdue} days`} overdue`
          : `Changed ${Math.round(age)} days ago`,
      ),
    }
  },
})

export function activate(context: PluginContext) {
  context.subscriptions.push(context.scorers.register('freshness', createScorer(context.settings)))
}
