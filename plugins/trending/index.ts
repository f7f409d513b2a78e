import type { PluginContext, ScoreBatch, Scorer } from '../../server/contract/plugin.ts'

/** Younger than this counts as this old, so that a first vote does not outweigh everything. */
const SETTLING_DAYS = 2
/** The heat that counts half: ten votes within a month. */
const HALF_HEAT = 0.05

const createScorer = (settings: PluginContext['settings']): Scorer => ({
  score({ size, inputs: { marketingVotes, salesVotes, ageDays } }: ScoreBatch) {
    const gravity = settings.get<number>('gravity')
    return Float64Array.from({ length: size }, (_, row) => {
      const votes = (marketingVotes?.[row] ?? 0) + (salesVotes?.[row] ?? 0)
      const heat = votes / ((ageDays?.[row] ?? 0) + SETTLING_DAYS) ** gravity
      return heat / (heat + HALF_HEAT)
    })
  },
})

export function activate(context: PluginContext) {
  context.subscriptions.push(context.scorers.register('trending', createScorer(context.settings)))
}
