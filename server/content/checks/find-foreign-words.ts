import type { ParsedFile } from '../parse-content-file.ts'
import { readBodyLines } from './body-lines.ts'
import { type Check, type Finding, isTold, languageOf, problem } from './check.ts'
import type { WordList } from './word-list.ts'

/** Words for which this knowledge base has another one, and abbreviations that a file never says in full. */
export const findForeignWords =
  ({ words, abbreviations }: WordList): Check =>
  ({ files }) => {
    const rules = words.map(word => ({ ...word, pattern: toPattern(word.insteadOf, 'gi') }))
    return files
      .filter(file => !isTold(file))
      .flatMap(file => [
        ...rules
          .filter(({ language = 'en' }) => language === languageOf(file))
          .flatMap(rule => findRule(file, rule)),
        ...abbreviations.flatMap(abbreviation => findUnexplained(file, abbreviation)),
      ])
  }

interface Line {
  readonly text: string
  readonly place: (index: number) => { line: number; column: number } | readonly string[]
}

/** What readers read, in their order: title, summary, text. Addresses of links are none of it. */
const linesOf = (file: ParsedFile): Line[] => [
  ...(['title', 'summary'] as const).map(field => ({ text: file.front[field], place: () => [field] })),
  ...readBodyLines(file).map(({ text, line }) => ({
    text: text.replace(/\]\([^)]*\)/g, link => ']'.padEnd(link.length)),
    place: (index: number) => ({ line, column: index + 1 }),
  })),
]

const SUMMARY = 1

type Rule = WordList['words'][number] & { readonly pattern: RegExp }

const findRule = (file: ParsedFile, { say, because, pattern }: Rule): Finding[] =>
  linesOf(file).flatMap(({ text, place }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) =>
      problem(file, place(index), `Say "${say}" instead of "${found}": ${because}`),
    ),
  )

function findUnexplained(file: ParsedFile, { short, long }: WordList['abbreviations'][number]): Finding[] {
  const lines = linesOf(file)
  const pattern = toPattern([short], '')
  const first = lines.findIndex(({ text }) => pattern.test(text))
  if (first < 0) return []
  // On the same line it may follow: "KOL (key opinion leader)"; and a title has no room, so its summary says it.
  const explained = lines
    .slice(0, Math.max(first, SUMMARY) + 1)
    .some(({ text }) => toPattern(long, 'i').test(text))
  if (explained) return []
  const { text, place } = lines[first]!
  return [
    problem(
      file,
      place(text.search(pattern)),
      `Say "${short}" in full where it first stands: ${long.join(' or ')}.`,
    ),
  ]
}

/** Whole words, with the ending of a plural, whether written with spaces or hyphens. */
function toPattern(phrases: readonly string[], flags: string): RegExp {
  const parts = phrases.map(phrase =>
    phrase
      .split(/[\s-]+/)
      .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\s-]+'),
  )
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${parts.join('|')})(?:s|es|n|en|er|ern)?(?![\\p{L}\\p{N}])`,
    `u${flags}`,
  )
}
