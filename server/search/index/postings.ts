import { impact } from './bm25.ts'
import { bodyCount, type Documents, titleCount } from './documents.ts'

/**
 * All places of all terms, immutable. The documents of term t stand from `starts[t]` to `starts[t + 1]`: first those that have it in
 * the title (`titled[t]` of them), then the others. `impacts` holds each document's share of the score, title and body together.
 */
export interface Postings {
  readonly starts: Uint32Array
  readonly titled: Uint32Array
  readonly slots: Uint32Array
  readonly impacts: Float32Array
  readonly averages: Averages
}

/** Mean lengths of the fields, in words. Frozen from one merge to the next, so that old and new scores compare. */
export interface Averages {
  readonly title: number
  readonly body: number
}

const averagesOf = (documents: Documents): Averages => ({
  title: documents.titleTotal / documents.livingCount || 1,
  body: documents.bodyTotal / documents.livingCount || 1,
})

export const NO_POSTINGS: Postings = {
  starts: new Uint32Array(1),
  titled: new Uint32Array(0),
  slots: new Uint32Array(0),
  impacts: new Float32Array(0),
  averages: { title: 1, body: 1 },
}

/** Builds the postings of all documents by counting sort. Each `yield` is a place to let queries and changes through. */
export function* buildPostings(
  documents: Documents,
  termCount: number,
  documentsPerSlice: number,
): Generator<void, Postings> {
  const slots = documents.living()
  const averages = averagesOf(documents)
  const starts = new Uint32Array(termCount + 1)
  const titled = new Uint32Array(termCount)
  for (const [at, slot] of slots.entries()) {
    countTerms(documents, slot, starts, titled)
    if ((at + 1) % documentsPerSlice === 0) yield
  }
  const places = toStarts(starts, titled)
  const size = starts[termCount]!
  const postings = { starts, titled, slots: new Uint32Array(size), impacts: new Float32Array(size), averages }
  for (const [at, slot] of slots.entries()) {
    fill(documents, slot, postings, places)
    if ((at + 1) % documentsPerSlice === 0) yield
  }
  return postings
}

function countTerms(documents: Documents, slot: number, sizes: Uint32Array, titled: Uint32Array): void {
  const terms = documents.termsOf(slot)
  const counts = documents.countsOf(slot)
  for (let i = 0; i < terms.length; i++) {
    sizes[terms[i]!]!++
    if (titleCount(counts[i]!) > 0) titled[terms[i]!]!++
  }
}

interface Places {
  readonly nextTitled: Uint32Array
  readonly nextOther: Uint32Array
}

/** Turns sizes into starts, in place; answers where each term's next document goes. */
function toStarts(sizes: Uint32Array, titled: Uint32Array): Places {
  const nextTitled = new Uint32Array(titled.length)
  const nextOther = new Uint32Array(titled.length)
  let at = 0
  for (let term = 0; term < titled.length; term++) {
    const size = sizes[term]!
    sizes[term] = at
    nextTitled[term] = at
    nextOther[term] = at + titled[term]!
    at += size
  }
  sizes[titled.length] = at
  return { nextTitled, nextOther }
}

function fill(
  documents: Documents,
  slot: number,
  postings: Postings,
  { nextTitled, nextOther }: Places,
): void {
  const terms = documents.termsOf(slot)
  const counts = documents.countsOf(slot)
  const title = documents.titleLengths[slot]!
  const body = documents.bodyLengths[slot]!
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!
    const inTitle = titleCount(counts[i]!)
    const at = inTitle > 0 ? nextTitled[term]!++ : nextOther[term]!++
    postings.slots[at] = slot
    postings.impacts[at] =
      impact(inTitle, title, postings.averages.title) +
      impact(bodyCount(counts[i]!), body, postings.averages.body)
  }
}
