/** Line breaks, terminal sequences, and marks that turn the writing direction around. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu

/** What a plugin says to people: one line, in the order it is read, not longer than allowed. */
export const toPlainText = (text: string, maxLength: number): string =>
  text.replace(UNSEEN, ' ').trim().slice(0, maxLength)

export const holdsUnseen = (text: string): boolean => text.search(UNSEEN) >= 0
