import {
  type Explanation,
  SearchAnswer,
  SearchQuery,
  SuggestAnswer,
  SuggestQuery,
} from '../contract/search.ts'
import { answerLanguage } from './language.ts'
import { createMissedSearchLog } from './missed-searches.ts'
import type { App, Parts } from './parts.ts'
import { presentSummary } from './present.ts'
import { readReader } from './reader.ts'

export function registerSearch(app: App, { library, limits, plugins, search, store, now }: Parts): void {
  const missed = createMissedSearchLog({ store, now, settledMs: limits.searchSettledMs })
  app.addHook('preClose', () => missed.close())

  app.get(
    '/search',
    {
      config: { limit: 'searches' },
      schema: {
        summary: 'Search; any text is a query',
        querystring: SearchQuery,
        response: { 200: SearchAnswer },
      },
    },
    async request => {
      const { q, limit, cursor, explain, sort, ...filters } = request.query
      const reader = await readReader(request, { library, plugins })
      const found = await search.find({
        ...{ q, filters, limit, explain, language: answerLanguage(request) },
        sort: sort ?? (q.trim() === '' ? 'common-ground' : 'relevance'),
        ...(cursor !== undefined && { cursor }),
      })
      if (Object.keys(filters).length === 0)
        missed.answered({ personNo: reader.person.no, q, found: found.total > 0 })
      const { catalogue } = library
      const say = (id: string, text: string) => plugins.localise(id, text, answerLanguage(request))
      const items = found.hits.map(({ entry, explanation, ...hit }) => ({
        ...hit,
        ...(explanation && { explanation: explainIn(say, explanation) }),
        practice: presentSummary(entry, catalogue, reader),
      }))
      const { total, nextCursor, facets, suggestion } = found
      return { items, total, nextCursor, facets, ...(suggestion !== undefined && { suggestion }) }
    },
  )

  app.get(
    '/suggest',
    {
      config: { limit: 'searches' },
      schema: {
        summary: 'Completions while typing',
        querystring: SuggestQuery,
        response: { 200: SuggestAnswer },
      },
    },
    request => ({ items: [...search.suggest(request.query.q, answerLanguage(request))] }),
  )
}

/** Labels and reasons come from plugins; what they have words for is said in them. */
const explainIn = (
  say: (id: string, text: string) => string,
  { parts, ...explanation }: Explanation,
): Explanation => ({
  ...explanation,
  parts: parts.map(part => ({
    ...part,
    label: say(part.id, part.label),
    ...(part.reason !== undefined && { reason: say(part.id, part.reason) }),
  })),
})
