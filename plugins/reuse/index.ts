import type { PluginContext, ScoreBatch, Scorer } from '../../server/contract/plugin.ts'

/** (worked + 1) / (tried + 2), Laplace's rule of succession, less the half that it gives to what nobody has tried. */
const scorer: Scorer = {
  score({ size, inputs: { reuseWorked, reuseFailed } }: ScoreBatch) {
    const rows = Array.from({ length: size }, (_, row) => ({
      worked: reuseWorked?.[row] ?? 0,
      failed: reuseFailed?.[row] ?? 0,
    }))
    return {
      values: rows.map(({ worked, failed }) => (worked + 1) / (worked + failed + 2) - 0.5),
      reasons: rows.map(({ worked, failed }) =>
        worked + failed > 0 ? `Tried elsewhere: worked ${worked} times, did not ${failed} times` : undefined,
      ),
    }
  },
}

export function activate(context: PluginContext) {
  context.subscriptions.push(context.scorers.register('reuse', scorer))
}
