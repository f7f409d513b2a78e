import lunr from 'lunr'
import type { IndexDocument } from '../../server/search/index/create-index.ts'

const analyse = (text: string): string[] =>
  text
    .split(' ')
    .filter(word => word !== '')
    .map(word => (lunr.stemmer as (token: lunr.Token) => lunr.Token)(new lunr.Token(word, {})).toString())

const count = (words: readonly string[], word: string) => words.filter(other => other === word).length
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length || 1

/** The formulas of bm25.ts, read off the page: no postings, no delta, everything counted anew for each query. */
export class NaiveIndex {
  readonly documents = new Map<string, { title: string[]; body: string[] }>()
  averages = { title: 1, body: 1 }

  add({ id, title, body }: IndexDocument): void {
    this.documents.set(id, { title: analyse(title), body: analyse(body) })
  }

  measure(): { title: number; body: number } {
    const all = [...this.documents.values()]
    return { title: mean(all.map(d => d.title.length)), body: mean(all.map(d => d.body.length)) }
  }

  search(q: string): Map<string, number> {
    const words = analyse(q).filter(word => this.frequency(word) > 0)
    const distinct = [...new Set(words)]
    const queryWeight = distinct.reduce((sum, word) => sum + this.idf(word), 0)
    const found = new Map<string, number>()
    for (const [id, { title, body }] of this.documents) {
      let score = 0
      for (const word of words)
        score += this.idf(word) * (this.part(title, word, 'title') + this.part(body, word, 'body'))
      if (score === 0) continue
      const covered = distinct
        .filter(word => title.includes(word))
        .reduce((sum, word) => sum + this.idf(word), 0)
      const norm = Math.sqrt(this.averages.title / (title.length + 1))
      found.set(id, score + 5 * covered * (covered / queryWeight) ** 2 * norm)
    }
    return found
  }

  private frequency(word: string): number {
    return [...this.documents.values()].reduce(
      (sum, { title, body }) => sum + Number(title.includes(word)) + Number(body.includes(word)),
      0,
    )
  }

  private idf(word: string): number {
    const n = this.frequency(word)
    return Math.log(1 + Math.abs((this.documents.size - n + 0.5) / (n + 0.5)))
  }

  private part(words: readonly string[], word: string, field: 'title' | 'body'): number {
    const tf = count(words, word)
    return (2.2 * tf) / (1.2 * (0.3 + (0.7 * words.length) / this.averages[field]) + tf)
  }
}
