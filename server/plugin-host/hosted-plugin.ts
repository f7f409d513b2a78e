import type { Ranker } from '../search/ranker.ts'
import { type Badges, createBadges } from './badges.ts'
import type { Documents } from './columns/documents.ts'
import type { RowIndex } from './columns/row-index.ts'
import { createStoredColumns, type StoredColumns } from './columns/stored-columns.ts'
import { createStoredRanker } from './columns/stored-ranker.ts'
import { createInfluence, type Influence } from './influence.ts'
import { columnsOf } from './launch-plugin.ts'
import type { ScorerContribution } from './manifest/contributions.ts'
import type { Plugin } from './plugin.ts'
import { createQueryRanker, type QueryRanker } from './scorers/query-ranker.ts'

/** A plugin with what it contributes to the order. Made anew when its files change. */
export interface HostedPlugin {
  readonly plugin: Plugin
  readonly columns: StoredColumns
  readonly influence: Influence
  readonly badges: Badges
  rankers(): readonly Ranker[]
  breaker(): 'closed' | 'open' | 'half-open'
}

/** What all plugins of a host have in common. */
export interface Shared {
  readonly index: RowIndex
  readonly documents: () => Documents
  /** For scorers of scope `query`. */
  readonly deadlineMs: number
  onChange(): void
}

export function hostPlugin(plugin: Plugin, shared: Shared): HostedPlugin {
  const { manifest } = plugin.found
  const { scorers = [], badges = [] } = manifest.contributes
  const positionOf = (id: string) => columnsOf(manifest).findIndex(column => column.id === id)
  const stored = scorers.filter(({ scope = 'document' }) => scope === 'document')
  const columns = createStoredColumns(plugin, {
    ...shared,
    contributions: [
      ...stored.map(({ id, inputs, range }) => ({ id, inputs, range: range as [number, number] })),
      ...badges.map(({ id, inputs }) => ({ id, inputs, range: [0, 1] as const })),
    ].map(contribution => ({ ...contribution, position: positionOf(contribution.id) })),
  })
  const influence = createInfluence()
  const live = new Map<string, QueryRanker>()
  const createRanker = (declared: ScorerContribution): (() => Ranker | undefined) => {
    if (declared.scope !== 'query')
      return createStoredRanker(plugin.id, { declared, columns, index: shared.index })
    const ranker = createQueryRanker(plugin, {
      declared,
      position: positionOf(declared.id),
      deadlineMs: shared.deadlineMs,
    })
    live.set(declared.id, ranker)
    return () => (plugin.phase.state === 'failed' ? undefined : ranker.ranker)
  }
  const makers = scorers.map(createRanker).map(make => withInfluence(make, influence))
  return {
    plugin,
    columns,
    influence,
    badges: createBadges(plugin, { columns, index: shared.index }),
    rankers: () => (plugin.phase.state === 'disabled' ? [] : makers.flatMap(make => make() ?? [])),
    breaker: () =>
      [...live.values()].map(ranker => ranker.breaker()).find(state => state !== 'closed') ?? 'closed',
  }
}

/** Keeps the ranker's identity: a new object means new values. */
function withInfluence(make: () => Ranker | undefined, { add }: Influence): () => Ranker | undefined {
  let before: Ranker | undefined
  let wrapped: Ranker | undefined
  return () => {
    const ranker = make()
    if (ranker !== before) wrapped = ranker && { ...ranker, onRanked: add }
    before = ranker
    return wrapped
  }
}
