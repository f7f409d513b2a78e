import type { Entry } from '../catalogue/entry.ts'
import type { Ranges } from '../contract/search.ts'
import type { TermGroup } from './index/create-index.ts'
import type { Readings, TermPlaces } from './readings.ts'

const MAX_LENGTH = 240
/** Words before the first one found, so that it can be understood. */
const LEAD_LENGTH = 60

const LINE_SIGN = ' · '

export interface Snippet {
  readonly snippet: string
  readonly highlights: { readonly title: Ranges; readonly snippet: Ranges }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly term: number
  readonly weight: number
}

/** Finds the passage of an entry that answers the query best, and marks the words found: whole words, in all their forms. */
export function createHighlighter(
  readings: Readings,
  groups: readonly TermGroup[],
): (entry: Entry) => Snippet {
  const weights = new Map<number, number>()
  for (const { terms, idf } of groups) for (const { term, weight } of terms) weights.set(term, weight * idf)

  return entry => {
    const reading = weights.size > 0 ? readings.read(entry) : undefined
    const marks = reading ? findMarks(reading.text, weights) : []
    const { start, end } = bestPassage(entry.text, marks)
    const inside = marks.filter(mark => mark.start >= start && mark.end <= end)
    const passage = joinLines(entry.text.slice(start, end), toRanges(inside, start))
    return {
      snippet: passage.text,
      highlights: {
        title: reading ? toRanges(findMarks(reading.title, weights), 0) : [],
        snippet: passage.ranges,
      },
    }
  }
}

function findMarks(places: TermPlaces, weights: ReadonlyMap<number, number>): Mark[] {
  const marks: Mark[] = []
  for (let at = 0; at < places.length; at += 3) {
    const term = places[at]!
    const weight = weights.get(term)
    if (weight !== undefined) marks.push({ start: places[at + 1]!, end: places[at + 2]!, term, weight })
  }
  return marks
}

/** Marks in order as ranges from `origin`; those that touch or overlap become one. */
function toRanges(marks: readonly Mark[], origin: number): Ranges {
  const ranges: Ranges = []
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1)
    if (last && start - origin <= last[1]) last[1] = Math.max(last[1], end - origin)
    else ranges.push([start - origin, end - origin])
  }
  return ranges
}

/** Where headings, paragraphs and rows meet, a sign stands in one line of text. The ranges move along. */
function joinLines(text: string, ranges: Ranges): { text: string; ranges: Ranges } {
  const lines = [...text.matchAll(/\s*\n\s*/g)].map(({ index, 0: { length } }) => ({ index, length }))
  const move = (place: number) =>
    lines.reduce((at, { index, length }) => (index < place ? at + LINE_SIGN.length - length : at), place)
  return {
    text: text.replace(/\s*\n\s*/g, LINE_SIGN),
    ranges: ranges.map(([start, end]) => [move(start), move(end)]),
  }
}

/** The window that starts at a mark and holds the most weight, each term counted once. */
function bestPassage(text: string, marks: readonly Mark[]): { start: number; end: number } {
  let best = 0
  let bestWeight = -1
  for (const [at, mark] of marks.entries()) {
    const weight = weightFrom(marks, at, mark.start + MAX_LENGTH - LEAD_LENGTH)
    if (weight > bestWeight) {
      bestWeight = weight
      best = mark.start
    }
  }
  const start = wordStart(text, Math.max(0, Math.min(best, text.length) - LEAD_LENGTH), best)
  return { start, end: wordEnd(text, start) }
}

function weightFrom(marks: readonly Mark[], from: number, end: number): number {
  const seen = new Set<number>()
  let weight = 0
  for (let i = from; i < marks.length && marks[i]!.end <= end; i++) {
    if (seen.has(marks[i]!.term)) continue
    seen.add(marks[i]!.term)
    weight += marks[i]!.weight
  }
  return weight
}

/** The start of a sentence between `from` and `upTo`, else of a word. */
function wordStart(text: string, from: number, upTo: number): number {
  if (from === 0) return 0
  const lead = text.slice(from, upTo)
  const sentence = /[.!?]\s+(?=\S)|\n\s*/.exec(lead)
  if (sentence) return from + sentence.index + sentence[0].length
  const space = /\s+/.exec(lead)
  return space ? from + space.index + space[0].length : upTo
}

function wordEnd(text: string, start: number): number {
  const end = start + MAX_LENGTH
  if (end >= text.length) return text.length
  const cut = text.slice(start, end + 1).search(/\s\S*$/)
  return cut > MAX_LENGTH / 2 ? start + cut : safeCut(text, end)
}

/** Never between the two halves of one character. */
const safeCut = (text: string, end: number) => {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end
}
