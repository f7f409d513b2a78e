import type { Synonyms } from './analysis/synonyms.ts'
import { Collection } from './collection.ts'
import { createMergeSchedule } from './merge-schedule.ts'
import { findMatches } from './query/find-matches.ts'
import { parseQuery } from './query/parse-query.ts'
import { planQuery } from './query/plan-query.ts'
import { suggestSpelling } from './query/suggest-spelling.ts'
import type { Ranker } from './ranker.ts'
import { createBrowseRanking } from './ranking/browse-scores.ts'
import { type Cursor, readCursor, writeCursor } from './ranking/cursor.ts'
import { orderByRelevance } from './ranking/order-by-relevance.ts'
import { orderByValue } from './ranking/order-by-value.ts'
import { createRankerLists } from './ranking/ranker-lists.ts'
import type { Row, Rows } from './ranking/rows.ts'
import type { Search, SearchRequest, SearchResult } from './search.ts'
import { findSimilar } from './similar.ts'
import { createHighlighter } from './snippet.ts'
import { suggest } from './suggest.ts'
import { inOneLanguage } from './translations.ts'

export interface SearchOptions {
  readonly rankers: () => readonly Ranker[]
  readonly synonyms: () => Synonyms
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How far all rankers together may move a search result, as a share of the text score's range. */
  readonly maxRankerShare?: number
  /** From `snapshot()`: what did not change since is not read again. One that does not fit is left aside. */
  readonly snapshot?: Uint8Array
}

export interface SavableSearch extends Search {
  /** The index as bytes, for the next start. Takes some milliseconds for each thousand practices. */
  snapshot(): Uint8Array
}

/** The parts of one search, for all the requests that it answers. */
export function createSearch(options: SearchOptions): SavableSearch {
  const collection = new Collection(options.synonyms(), options.snapshot)
  const merges = createMergeSchedule()
  const rankCatalogue = createBrowseRanking(options.now)
  const lists = createRankerLists(options.rankers, options.now().toString(36))

  const find = async (request: SearchRequest): Promise<SearchResult> => {
    const cursor = readCursor(request)
    const query = parseQuery(request.q)
    const sort = request.sort === 'relevance' && query.asksForNothing ? 'common-ground' : request.sort
    const list = lists.choose(cursor?.rankers)
    const browse =
      sort === 'common-ground' ? await rankCatalogue(collection.catalogue, list.browse) : undefined
    collection.refresh()
    const plan = planQuery(collection.index, query)
    const matches = inOneLanguage(collection, findMatches(collection, query, plan), request.language)
    const { positions, facets } = collection.facets.select(matches.slots, request.filters)
    const suggestion = suggestSpelling(collection.index, query, plan)
    const highlight = createHighlighter(collection.readings, plan.groups)
    const rows: Rows = {
      collection,
      matches,
      positions,
      cursor,
      limit: request.limit,
      explain: request.explain,
    }
    const found =
      sort === 'relevance'
        ? await orderByRelevance(rows, {
            rankers: list.search,
            nowMs: options.now(),
            maxRankerShare: options.maxRankerShare ?? 0.3,
          })
        : orderByValue(rows, { sort, browse, nowMs: options.now() })
    const page = found.slice(0, request.limit)
    return {
      hits: page.map(row => ({ ...toHit(row), ...highlight(row.entry) })),
      total: positions.length,
      nextCursor: found.length > request.limit ? writeCursor(toCursor(page.at(-1)!, list.id), request) : null,
      facets,
      ...(suggestion !== undefined && { suggestion }),
    }
  }

  return {
    update: change => {
      collection.update(change, options.synonyms())
      merges.check(collection.index)
    },
    find,
    snapshot: () => collection.index.snapshot(),
    suggest: (q, language) => suggest(collection, q, language),
    similar: (text, similarOptions) => findSimilar(collection, text, similarOptions),
  }
}

const toHit = ({ entry, score, explanation }: Row) => ({ entry, score, ...(explanation && { explanation }) })
const toCursor = ({ part, value, createdMs, id, view }: Row, rankers: string): Cursor => ({
  part,
  rankers,
  value,
  createdMs,
  id,
  view,
})
