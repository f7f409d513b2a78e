import type { PluginContext, ScoreBatch, Scorer } from '../../server/contract/plugin.ts'

/** 2ms / (m + s), with m and s the smoothed shares of active voters on each side: both must like it. */
const scorer: Scorer = {
  score({ size, inputs: { marketingShare, salesShare, marketingVotes, salesVotes } }: ScoreBatch) {
    const values = Float64Array.from({ length: size }, (_, row) => {
      const m = marketingShare?.[row] ?? 0
      const s = salesShare?.[row] ?? 0
      return m + s === 0 ? 0 : (2 * m * s) / (m + s)
    })
    const reasons = Array.from(
      values,
      (_, row) =>
        `Helped ${marketingVotes?.[row] ?? 0} from Marketing and ${salesVotes?.[row] ?? 0} from Sales`,
    )
    return { values, reasons }
  },
}

export function activate(context: PluginContext) {
  context.subscriptions.push(context.scorers.register('common-ground', scorer))
}
