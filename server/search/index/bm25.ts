/**
 * BM25 as lunr 2.3.9 computes it, field by field (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * 2009, with lunr's idf). For a term t in field f of document d, with tf its count there:
 *
 *   score(t, f, d) = idf(t) · (k1 + 1) · tf / (k1 · (1 − b + b · length(f, d) / averageLength(f)) + tf)
 *   idf(t) = ln(1 + |(N − n(t) + 0.5) / (n(t) + 0.5)|),  n(t) = in how many fields of all documents t stands
 *
 * A document's score is the sum over the query's terms and the fields `title` and `body`. k1 and b: best on Cranfield, see
 * test/bench/search.ts.
 */
const K1 = 1.2
const B = 0.7

export const idf = (documents: number, fieldsWithTerm: number): number =>
  Math.log(1 + Math.abs((documents - fieldsWithTerm + 0.5) / (fieldsWithTerm + 0.5)))

/** The part of the score that belongs to one document and does not change with the query. */
export const impact = (tf: number, length: number, averageLength: number): number =>
  tf === 0 ? 0 : ((K1 + 1) * tf) / (K1 * (1 - B + (B * length) / averageLength) + tf)

/**
 * Title coverage: with x the summed idf of the query's terms that stand in the title and c = x / the summed idf of the query, the
 * score gains C · x · c² · √(average title length / (title length + 1)). Lifts known titles, leaves other questions as they are.
 * C: 4 to 6 are equally good on Cranfield, see test/bench/search.ts.
 */
export const TITLE_COVERAGE = 5
export const titleNorm = (length: number, averageLength: number): number =>
  Math.sqrt(averageLength / (length + 1))
