import type { PluginContext, ScoreBatch, Scorer } from '../../server/contract/plugin.ts'

/** Grows fast at first and then ever less: a result ten times as large is not ten times as good a lesson. */
const strengthOf = (change: number, strongChange: number) =>
  change > 0 ? 1 - Math.exp(-change / strongChange) : 0

const createScorer = (settings: PluginContext['settings']): Scorer => ({
  score({ size, inputs: { resultChange, coSigned, celebrated } }: ScoreBatch) {
    const strongChange = settings.get<number>('strongChange')
    const unconfirmedShare = settings.get<number>('unconfirmedShare')
    const isConfirmed = (row: number) => coSigned?.[row] === 1 || celebrated?.[row] === 1
    // Not measured is NaN: nothing is known, so nothing is added.
    const changes = Array.from({ length: size }, (_, row) => resultChange?.[row] || 0)
    return {
      values: changes.map(
        (change, row) => strengthOf(change, strongChange) * (isConfirmed(row) ? 1 : unconfirmedShare),
      ),
      reasons: changes.map((change, row) =>
        change > 0
          ? `${Math.round(change * 100)} % better, ${isConfirmed(row) ? 'confirmed by the other side' : 'not confirmed by the other side'}`
          : undefined,
      ),
    }
  },
})

export function activate(context: PluginContext) {
  context.subscriptions.push(context.scorers.register('proven-result', createScorer(context.settings)))
}
