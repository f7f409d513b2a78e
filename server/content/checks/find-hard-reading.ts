import type { ParsedFile } from '../parse-content-file.ts'
import { advice, type Check, type Finding, isTold, languageOf } from './check.ts'
import { median, medianDeviation } from './median.ts'
import { readSentences, type Sentence } from './prose.ts'
import { readingEase } from './reading-ease.ts'

/** With fewer files of a kind and language there is no "usual" to stand out from. */
const LEAST_FILES = 5
const LEAST_SENTENCES = 100
/** The usual bound for outliers, in deviations from the median. */
const DEVIATIONS = 3
/** A step of Flesch's scale that a reader notices, for folders in which all files read nearly alike. */
const LEAST_DIFFERENCE = 10
const TIMES_MEDIAN = 4

interface Read {
  readonly file: ParsedFile
  readonly sentences: readonly Sentence[]
  readonly ease: number | undefined
}

/** Files that read harder than the others of their kind, and sentences far longer than is usual here. The folder is its own measure. */
export const findHardReading: Check = ({ files }) => {
  const read = files.filter(file => !isTold(file)).map(readFile)
  return [
    ...group(read, ({ file }) => `${languageOf(file)} ${file.front.kind}`).flatMap(findHardFiles),
    ...group(read, ({ file }) => languageOf(file)).flatMap(findLongSentences),
  ]
}

function group(read: readonly Read[], keyOf: (item: Read) => string): Read[][] {
  const keys = [...new Set(read.map(keyOf))]
  return keys.map(key => read.filter(item => keyOf(item) === key))
}

function readFile(file: ParsedFile): Read {
  const sentences = readSentences(file)
  return { file, sentences, ease: readingEase(sentences, languageOf(file)) }
}

function findHardFiles(alike: readonly Read[]): Finding[] {
  const eases = alike.flatMap(({ ease }) => ease ?? [])
  if (eases.length < LEAST_FILES) return []
  const usual = median(eases)
  const bound = usual - Math.max(DEVIATIONS * medianDeviation(eases), LEAST_DIFFERENCE)
  return alike.flatMap(({ file, sentences, ease }) => {
    if (ease === undefined || ease >= bound) return []
    const longest = sentences.reduce((a, b) => (b.words.length > a.words.length ? b : a))
    const message = `This reads harder than the other files of its kind (reading ease ${Math.round(ease)}; usual here is ${Math.round(usual)}). Use shorter words and sentences; the longest sentence is this one, with ${longest.words.length} words.`
    return [advice(file, { line: longest.line, column: longest.column }, message)]
  })
}

function findLongSentences(alike: readonly Read[]): Finding[] {
  const lengths = alike.flatMap(({ sentences }) => sentences.map(({ words }) => words.length))
  if (lengths.length < LEAST_SENTENCES) return []
  const usual = median(lengths)
  return alike.flatMap(({ file, sentences }) =>
    sentences
      .filter(({ words }) => words.length > TIMES_MEDIAN * usual)
      .map(({ words, line, column }) => {
        const message = `This sentence has ${words.length} words; usual here are ${Math.round(usual)}. Make two or three of it.`
        return advice(file, { line, column }, message)
      }),
  )
}
