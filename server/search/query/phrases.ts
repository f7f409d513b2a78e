import { isWordAt } from '../analysis/each-word.ts'

/** Whether the words follow each other in the text, whatever stands between them but other words. `text` is in lower case. */
export function hasPhrase(text: string, words: readonly string[]): boolean {
  // The longest word is the rarest, mostly: the others are only looked at around it.
  const anchor = words.reduce((best, word, at) => (word.length > words[best]!.length ? at : best), 0)
  const word = words[anchor]!
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (followsAt(text, at, words.slice(anchor)) && precedesAt(text, at, words.slice(0, anchor))) return true
  return false
}

/** Whether the words stand one after the other from `start` on. */
function followsAt(text: string, start: number, words: readonly string[]): boolean {
  let at = start
  for (const word of words) {
    while (at < text.length && !isWordAt(text, at)) at++
    if (isWordAt(text, at - 1) || !text.startsWith(word, at)) return false
    at += word.length
    if (isWordAt(text, at)) return false
  }
  return true
}

/** Whether the words stand one after the other up to `end`. */
function precedesAt(text: string, end: number, words: readonly string[]): boolean {
  let at = end
  for (const word of words.toReversed()) {
    while (at > 0 && !isWordAt(text, at - 1)) at--
    at -= word.length
    if (at < 0 || !text.startsWith(word, at) || isWordAt(text, at - 1)) return false
  }
  return true
}
