import { DatabaseSync } from '@photostructure/sqlite'
import type { BenchDocument } from './corpus.ts'
import type { Engine } from './engines.ts'
import { STOP_WORDS, wordsOf } from './text.ts'

/** SQLite's full-text index with its Porter tokenizer and bm25(), in memory. It knows no typos. */
export function createFts5(): Engine {
  const database = new DatabaseSync(':memory:')
  database.exec(`create virtual table t using fts5(id unindexed, title, body, tokenize = 'porter unicode61')`)
  const insert = database.prepare('insert into t(id, title, body) values (?, ?, ?)')
  const select = database.prepare('select id, bm25(t, 0, 1, 1) s from t where t match ? order by s limit ?')
  const add = ({ id, title, body }: BenchDocument) => void insert.run(id, title, body)
  return {
    index(documents) {
      database.exec('begin')
      for (const document of documents) add(document)
      database.exec("commit; insert into t(t) values('optimize')")
    },
    add,
    search(query, limit, mode) {
      const words = wordsOf(query)
      const telling = words.filter(word => !STOP_WORDS.has(word))
      const terms = [...new Set(telling.length > 0 ? telling : words)].map(word => `"${word}"`)
      if (mode === 'prefix' && words.length > 0) terms.push(`"${words.at(-1)}"*`)
      if (terms.length === 0) return []
      return select.all(terms.join(' OR '), limit).map(row => String((row as { id: unknown }).id))
    },
  }
}
