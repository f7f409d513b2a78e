import lunr from 'lunr'

/** lunr's English stop words. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a able about across after all almost also am among an and any are as at be because been but by can cannot could dear did do ' +
    'does either else ever every for from get got had has have he her hers him his how however i if in into is it its just least ' +
    'let like likely may me might most must my neither no nor not of off often on only or other our own rather said say says she ' +
    'should since so some than that the their them then there these they this tis to too twas us wants was we were what when ' +
    'where which while who whom why will with would yet you your'
  ).split(' '),
)

export type Random = () => number

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)]!

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

export const stemOf = (word: string): string =>
  (lunr.stemmer as (token: lunr.Token) => lunr.Token)(new lunr.Token(word, {})).toString()

/** Words of four letters or more that are no stop words, each once: what a person remembers of a title. */
export const tellingWords = (title: string): string[] => [
  ...new Set(wordsOf(title).filter(word => word.length > 3 && !STOP_WORDS.has(word))),
]

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** One random edit in one content word: a letter more, less, another, or two swapped. */
export function addTypo(text: string, random: Random): string {
  const places = [...text.matchAll(/[A-Za-z]{4,}/g)].filter(match => !STOP_WORDS.has(match[0].toLowerCase()))
  if (places.length === 0) return text
  const match = pick(places, random)
  const word = match[0].toLowerCase()
  let misspelt = word
  while (misspelt === word) misspelt = edit(word, random)
  return text.slice(0, match.index) + misspelt + text.slice(match.index + word.length)
}

function edit(word: string, random: Random): string {
  const at = Math.floor(random() * word.length)
  const letter = LETTERS[Math.floor(random() * 26)]!
  const kind = Math.floor(random() * 4)
  if (kind === 0) return word.slice(0, at) + letter + word.slice(at)
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1)
  if (at + 1 >= word.length) return word
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
}

/** As one types: no punctuation at the end, and 60 % of the last word. */
export function cutLastWord(text: string): string {
  const trimmed = text.replace(/[^A-Za-z0-9]+$/, '')
  const match = /[A-Za-z0-9]+$/.exec(trimmed)
  if (!match) return trimmed
  return trimmed.slice(0, match.index) + match[0].slice(0, Math.max(1, Math.ceil(match[0].length * 0.6)))
}
