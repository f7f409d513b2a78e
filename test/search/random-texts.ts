import type { IndexDocument } from '../../server/search/index/create-index.ts'

/** Words that neither the stop words nor the stemmer change much; the first ones are frequent, as in any language. */
const WORDS =
  'market budget campaign surgeon clinic region hospital visit lead funnel product price rep workshop congress data review owner partner value trial sample device launch forecast'.split(
    ' ',
  )

/** Mulberry32: the same numbers for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const randomWords = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => WORDS[Math.floor(random() * random() * WORDS.length)]).join(' ')

export const randomDocuments = (count: number, seed: number): IndexDocument[] => {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, at) => ({
    id: `d${at}`,
    title: randomWords(random, 1 + Math.floor(random() * 5)),
    body: randomWords(random, 5 + Math.floor(random() * 60)),
  }))
}
