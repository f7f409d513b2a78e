import { LRUCache } from 'lru-cache'
import type { Ranker } from '../ranker.ts'

/** The rankers of one moment, with the values that they had stored then. */
export interface RankerList {
  readonly id: string
  readonly browse: readonly Ranker[]
  readonly search: readonly Ranker[]
}

/** Enough for a page after page while others vote; each holds on to a number per practice and scorer at most. */
const KEPT_LISTS = 16

export interface RankerLists {
  /** Those of now; or those that a cursor names, as long as they are remembered: a list keeps the order of its first page. */
  choose(id: string | undefined): RankerList
}

/** @param prefix tells this process's lists from those of others */
export function createRankerLists(rankers: () => readonly Ranker[], prefix: string): RankerLists {
  const kept = new LRUCache<string, RankerList>({ max: KEPT_LISTS })
  let source: readonly Ranker[] | undefined
  let latest: RankerList = { id: '', browse: [], search: [] }
  let count = 0

  function now(): RankerList {
    const all = rankers()
    if (all === source) return latest
    source = all
    const those = (when: 'browse' | 'search') =>
      all.filter(ranker => ranker.when === when || ranker.when === 'both')
    latest = { id: `${prefix}.${(count++).toString(36)}`, browse: those('browse'), search: those('search') }
    return latest
  }
  return {
    choose(id) {
      const list = (id !== undefined && kept.get(id)) || now()
      kept.set(list.id, list)
      return list
    },
  }
}
