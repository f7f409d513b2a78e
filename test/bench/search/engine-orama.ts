import { create, insert, insertMultiple, search } from '@orama/orama'
import type { Mode } from './corpus.ts'
import type { Engine } from './engines.ts'
import { STOP_WORDS } from './text.ts'

const SEARCH: Readonly<Record<Mode, object>> = { or: { exact: false }, fuzzy: { tolerance: 1 }, prefix: {} }

export function createOrama(): Engine {
  const index = create({
    schema: { id: 'string', title: 'string', body: 'string' } as const,
    components: { tokenizer: { language: 'english', stemming: true, stopWords: [...STOP_WORDS] } },
  })
  return {
    async index(documents) {
      await insertMultiple(index, [...documents], 1000)
    },
    async add(document) {
      await insert(index, document)
    },
    async search(query, limit, mode) {
      const found = await search(index, {
        term: query,
        properties: ['title', 'body'],
        limit,
        ...SEARCH[mode],
      })
      return found.hits.map(({ id }) => String(id))
    },
  }
}
