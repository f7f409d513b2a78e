import type { Plugin } from '../plugin.ts'
import type { PluginProcess, ScoreAnswer, ScoreCall } from '../process/plugin-process.ts'
import { PluginFailure } from '../process/requests.ts'
import { countFailure } from '../statistics.ts'

/** Asks a scorer and checks and clamps what it answers. Counted, whatever comes of it. @throws PluginFailure */
export async function callScorer(
  plugin: Plugin,
  process: PluginProcess,
  call: ScoreCall & { readonly range: readonly [number, number] },
): Promise<ScoreAnswer> {
  const { statistics } = plugin
  const startedMs = performance.now()
  try {
    const answer = await process.score(call)
    clamp(answer.values, call)
    statistics.called(performance.now() - startedMs)
    return answer
  } catch (error) {
    const failure = error as PluginFailure
    statistics.called(performance.now() - startedMs)
    countFailure(statistics, failure)
    throw failure
  }
}

function clamp(
  values: Float64Array,
  { batch, range: [low, high] }: Pick<ScoreCall, 'batch'> & { readonly range: readonly [number, number] },
) {
  if (values.length !== batch.size)
    throw new PluginFailure('invalid', `it answered ${values.length} scores for ${batch.size} practices`)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (!Number.isFinite(value))
      throw new PluginFailure('invalid', `it answered ${value} where a finite number belongs`)
    values[row] = value < low ? low : value > high ? high : value
  }
}
