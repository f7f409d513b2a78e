import type { PluginContext, ScoreBatch, Scorer } from '../../server/contract/plugin.ts'

/** So many results at least, or there is nothing to call broad. */
const FEWEST = 5
const COMPARED = 20

/**
 * How broad a question is: how well the best results fit on average, against the very best. It depends on what was asked, not on
 * any one practice, so it cannot be a stored column.
 */
function breadthOf(textScores: Float64Array): number {
  if (textScores.length < FEWEST) return 0
  const best = Float64Array.from(textScores).sort().reverse().subarray(0, COMPARED)
  return best[0] ? best.reduce((sum, score) => sum + score, 0) / best.length / best[0] : 0
}

const scorer: Scorer = {
  score({ size, inputs: { textScore = new Float64Array(size), kind = [] }, explain }: ScoreBatch) {
    const breadth = breadthOf(textScore)
    const values = Float64Array.from({ length: size }, (_, row) => (kind[row] === 'playbook' ? breadth : 0))
    if (!explain) return values
    const reason = `A broad question: the best results fit ${Math.round(breadth * 100)} % as well as the first`
    return { values, reasons: Array.from(values, value => (value > 0 ? reason : undefined)) }
  },
}

export function activate(context: PluginContext) {
  context.subscriptions.push(context.scorers.register('broad-question', scorer))
}
