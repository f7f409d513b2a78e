/** Letters of a word as bits: two words that differ by d edits differ by at most 2d bits. */
export function letterBits(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6))
  }
  return bits >>> 0
}

export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

const WIDTH = 72
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)]

/**
 * Damerau-Levenshtein distance (insert, delete, substitute, swap two neighbours; the restricted form), or `limit` + 1 as soon as it
 * is known to be over `limit`. Words are at most 64 long.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    if (fillRow({ a, b, i, before, last, row }) > limit) return limit + 1
    const spare = before
    before = last
    last = row
    row = spare
  }
  return last[b.length]!
}

interface Step {
  readonly a: string
  readonly b: string
  readonly i: number
  readonly before: Uint8Array
  readonly last: Uint8Array
  readonly row: Uint8Array
}

/** Fills the row of the first `i` letters of `a`; answers its smallest value. */
function fillRow({ a, b, i, before, last, row }: Step): number {
  const letter = a.charCodeAt(i - 1)
  let smallest = i
  row[0] = i
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1)
    let cost = letter === other ? last[j - 1]! : 1 + Math.min(last[j - 1]!, last[j]!, row[j - 1]!)
    const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2)
    if (swapped && before[j - 2]! + 1 < cost) cost = before[j - 2]! + 1
    row[j] = cost
    if (cost < smallest) smallest = cost
  }
  return smallest
}
