import { Charset, Document, Encoder } from 'flexsearch'
import english from 'flexsearch/lang/en'
import type { Engine } from './engines.ts'

export function createFlexSearch(): Engine {
  const index = new Document({
    document: { id: 'id', index: ['title', 'body'] },
    tokenize: 'forward',
    encoder: new Encoder(Charset.Default).assign(english),
    resolution: 9,
    cache: false,
  })
  return {
    index(documents) {
      for (const document of documents) index.add({ ...document })
    },
    add: document => void index.add({ ...document }),
    search(query, limit) {
      const found = index.search(query, { limit, suggest: true, merge: true }) as unknown as { id: string }[]
      return found.slice(0, limit).map(({ id }) => String(id))
    },
  }
}
