import { createIndex } from '../../../server/search/index/create-index.ts'
import { parseQuery } from '../../../server/search/query/parse-query.ts'
import { planQuery } from '../../../server/search/query/plan-query.ts'
import { selectTop } from '../../../server/search/ranking/select-top.ts'
import type { Engine } from './engines.ts'

/** Our index with its planner. It is told no mode: what is typed decides. */
export function createCommonGround(): Engine {
  let index = createIndex()
  return {
    index(documents) {
      for (const document of documents) index.add(document)
      index.merge()
    },
    save: () => index.snapshot(),
    load(saved) {
      if (typeof saved !== 'string') index = createIndex({ snapshot: saved })
    },
    add: document => void index.add(document),
    search(query, limit) {
      const { slots, scores } = index.match(planQuery(index, parseQuery(query)).groups)
      const positions = slots.map((_, at) => at)
      return selectTop(positions, limit, (a, b) => scores[b]! - scores[a]! || a - b).map(at =>
        index.idOf(slots[at]!),
      )
    },
  }
}
