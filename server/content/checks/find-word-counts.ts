import { type Check, isTold, languageOf, problem } from './check.ts'
import { KIND_RULES } from './kind-rules.ts'
import { splitWords } from './split-words.ts'

/** The same in German takes about a sixth fewer words: one compound says what English says in two or three. */
const SHORTER_IN = { de: 5 / 6 } as Readonly<Record<string, number>>

/** Files that are too short to work with or too long to read before a meeting. */
export const findWordCounts: Check = ({ files }) =>
  files
    .filter(file => !isTold(file))
    .flatMap(file => {
      const [least, most] = KIND_RULES[file.front.kind].words
      const floor = Math.round(least * (SHORTER_IN[languageOf(file)] ?? 1))
      const count = countWords(file.markdown)
      if (count >= floor && count <= most) return []
      const message =
        count < floor
          ? `${count} words are too few for a ${file.front.kind}: say more, at least ${floor}.`
          : `${count} words are too many for a ${file.front.kind}: cut it to ${most}, or make two of it.`
      return [problem(file, { line: file.bodyLine, column: 1 }, message)]
    })

/** Words a reader reads: addresses of links and marks are none. */
const countWords = (markdown: string): number => splitWords(markdown.replace(/\]\([^)]*\)/g, ']')).length
