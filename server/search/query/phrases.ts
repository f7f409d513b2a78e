import { isWordAt } from '../analysis/each-word.ts'

/** Whether the words follow each other in the text, whatever stands between them but other words. `text` is in lower case. */
export function hasPhrase(text: string, words: readonly string[]): boolean {
  const first = words[0]!
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1))
    if (!isWordAt(text, at - 1) && followsAt(text, at, words)) return true
  return false
}

function followsAt(text: string, start: number, words: readonly string[]): boolean {
  let at = start
  for (const word of words) {
    while (at < text.length && !isWordAt(text, at)) at++
    if (!text.startsWith(word, at)) return false
    at += word.length
    if (isWordAt(text, at)) return false
  }
  return true
}
