/** Longest word that is told apart; what is longer (an address, a token, hostile input) is cut. */
const MAX_WORD_LENGTH = 64

type Visit = (word: string, start: number, end: number) => void

const WORD = /[\p{L}\p{N}\p{M}_]/u
const SEPARATOR = /[\s\-/\u2010-\u2015\u2026\u200b]/u
const OTHER = 0
const LETTER = 1
const GAP = 2

const classOf = (char: string) => (WORD.test(char) ? LETTER : SEPARATOR.test(char) ? GAP : OTHER)
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)))

/** Class of the character that the code unit at `at` belongs to. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return ASCII[code]!
  const isTrail = code >= 0xdc00 && code <= 0xdfff && at > 0
  return classOf(String.fromCodePoint(text.codePointAt(isTrail ? at - 1 : at)!))
}

/** Where `text` has a letter, a digit or a mark: used to find the edges of words. */
export const isWordAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classAt(text, at) === LETTER

const isPlain = (word: string) => {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false
  return true
}

/**
 * Calls `visit` with each word of a text in lower case and its place [start, end) in UTF-16 units.
 * Splits as `lunr.tokenizer` does, at white space and hyphens, and also at slashes and Unicode dashes; trims at both ends as
 * `lunr.trimmer` does, but in Unicode, so that "café" and "Kongreß" stay whole.
 */
export function eachWord(text: string, visit: Visit): void {
  const lowered = text.toLowerCase()
  // A few characters (İ) grow when lowered: then the places differ, and each word is lowered alone.
  const source = lowered.length === text.length ? lowered : text
  let at = 0
  while (at < text.length) {
    while (at < text.length && classAt(text, at) !== LETTER) at++
    const start = at
    let end = at
    for (let kind = LETTER; at < text.length && kind !== GAP; at++) {
      kind = classAt(text, at)
      if (kind === LETTER) end = at + 1
    }
    if (end > start) visit(spell(source, start, end), start, end)
  }
}

function spell(source: string, start: number, end: number): string {
  const word = source.slice(start, Math.min(end, start + MAX_WORD_LENGTH))
  return isPlain(word) ? word : word.toLowerCase().normalize('NFC')
}
