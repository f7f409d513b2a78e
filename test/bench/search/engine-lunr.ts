import lunr from 'lunr'
import type { Engine } from './engines.ts'

/** lunr 2.3.9; with k1 and b set also with its trimmer at search time. */
export function createLunr({ k1, b }: { k1?: number; b?: number }): Engine {
  let index: lunr.Index
  return {
    index(documents) {
      index = lunr(function () {
        if (k1 !== undefined && b !== undefined) {
          this.k1(k1)
          this.b(b)
          this.searchPipeline.reset()
          this.searchPipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer)
        }
        this.ref('id')
        this.field('title')
        this.field('body')
        for (const document of documents) this.add(document)
      })
    },
    search(query, limit, mode) {
      const words = lunr.tokenizer(query).map(String)
      const boost = mode !== 'or' && k1 !== undefined ? 4 : 1
      const found = index.query(builder => {
        for (const word of words) {
          builder.term(word, { boost })
          if (mode === 'fuzzy' && word.length >= 4) builder.term(word, { editDistance: 1 })
        }
        if (mode === 'prefix')
          builder.term(words.at(-1) ?? '', { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING })
      })
      return found.slice(0, limit).map(({ ref }) => ref)
    },
    save: () => JSON.stringify(index),
    load(saved) {
      index = lunr.Index.load(JSON.parse(String(saved)))
    },
  }
}
