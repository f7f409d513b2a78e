import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  IterableBackoff,
} from 'cockatiel'
import type { Ranker } from '../../search/ranker.ts'
import { effectiveWeight, type ScorerContribution } from '../manifest/contributions.ts'
import type { Plugin } from '../plugin.ts'
import type { PluginProcess } from '../process/plugin-process.ts'
import { callScorer } from './call-scorer.ts'

const FAILURES_TO_OPEN = 3
const HALF_OPEN_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]

export interface QueryRanker {
  readonly ranker: Ranker
  breaker(): 'closed' | 'open' | 'half-open'
}

const createBreaker = (): CircuitBreakerPolicy =>
  circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    halfOpenAfter: new IterableBackoff(HALF_OPEN_AFTER_MS),
  })

/** A scorer of scope `query`: asked during the search, absent from the whole of it when it fails in any way. */
export function createQueryRanker(
  plugin: Plugin,
  { declared, position, deadlineMs }: { declared: ScorerContribution; position: number; deadlineMs: number },
): QueryRanker {
  const { id, label, inputs, when } = declared
  const weight = effectiveWeight(declared)
  const range = declared.range as [number, number]
  let breaker = createBreaker()
  let process: PluginProcess | undefined

  const score: Ranker['score'] = async batch => {
    const now = plugin.running()
    if (!now) return void plugin.need('search')
    // A new process has done nothing wrong yet.
    if (now !== process) breaker = createBreaker()
    process = now
    // While one query tries it out, the others do not wait for the outcome.
    if (breaker.state === CircuitState.HalfOpen || !now.registered.has(`scorer/${id}`)) return undefined
    const call = { scorer: position, batch, range, deadlineMs }
    return breaker.execute(() => callScorer(plugin, now, call)).catch(() => undefined)
  }
  return {
    ranker: { id: `${plugin.id}/${id}`, label, inputs, range, weight, when, score },
    breaker: () =>
      breaker.state === CircuitState.Closed
        ? 'closed'
        : breaker.state === CircuitState.HalfOpen
          ? 'half-open'
          : 'open',
  }
}
