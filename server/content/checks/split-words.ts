/** What is counted as a word: "co-sign", "don't", "22.5" and "and/or" are one each. */
export const splitWords = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*/gu) ?? []
