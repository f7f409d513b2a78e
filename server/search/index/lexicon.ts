import { eachWord } from '../analysis/each-word.ts'
import { getLanguage, LANGUAGE_CODES } from '../analysis/languages.ts'
import type { Synonyms } from '../analysis/synonyms.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** What a word comes to: the number of its term, or a negative number of its own for a stop word. */
type Meaning = number
type VisitTerm = (term: number, start: number, end: number) => void

/** Every term of the collection, and the analysis that leads from text to terms. */
export interface Lexicon {
  readonly vocabulary: Vocabulary
  readonly termCount: number
  /** Term of a word, undefined when no document has it, or it is a stop word (see `isStopWord`). */
  findTerm(word: string, language: string): number | undefined
  isStopWord(word: string, language: string): boolean
  /** Whether the term stands for one of `keep`: found where the analysis would drop or change it. */
  isKept(term: number): boolean
  /** Visits the terms of a text in order; a synonym of several words is visited after its last word, with its whole span. */
  eachTerm(text: string, language: string, visit: VisitTerm): void
  /** The same, and takes unknown words in. */
  learn(text: string, language: string, visit: VisitTerm): void
  /** Everything that `createLexicon` needs to make the same lexicon again. */
  save(): LexiconData
}

export interface LexiconData {
  readonly terms: readonly string[]
  /** Per language, each word and its meaning. */
  readonly words: Readonly<Record<string, { texts: readonly string[]; meanings: readonly number[] }>>
}

interface Keeper {
  readonly form: string
  readonly offset: number
  readonly exactCase: boolean
}
interface Sequence {
  readonly meanings: readonly Meaning[]
  readonly concept: number
}

const LONGEST_SEQUENCE = 6
/** A slice keeps the whole text alive that it was cut from; this copy does not. */
const detached = (word: string) => ` ${word}`.slice(1)

export function createLexicon(synonyms: Synonyms, saved?: LexiconData): Lexicon {
  const terms = new Map<string, number>(saved?.terms.map((name, at) => [name, at]))
  const vocabulary = createVocabulary()
  const meanings = new Map(LANGUAGE_CODES.map(code => [code, new Map<string, Meaning>()]))
  const concepts = new Map(LANGUAGE_CODES.map(code => [code, new Map<string, number>()]))
  const endings = new Map(LANGUAGE_CODES.map(code => [code, new Map<Meaning, Sequence[]>()]))
  const keepers = buildKeepers(synonyms.keep)
  let stopWords = 0

  const termNumber = (name: string) => {
    let number = terms.get(name)
    if (number === undefined) {
      number = terms.size
      terms.set(detached(name), number)
    }
    return number
  }

  const take = (word: string, code: string): Meaning => {
    const known = meanings.get(code)!
    const found = known.get(word)
    if (found !== undefined) return found
    const language = getLanguage(code)
    const text = detached(word)
    if (language.isStopWord(word)) {
      known.set(text, --stopWords)
      return stopWords
    }
    const stem = language.stem(word)
    const meaning = concepts.get(code)!.get(stem) ?? termNumber(stem)
    known.set(text, meaning)
    vocabulary.add(text, meaning)
    return meaning
  }

  const find = (word: string, code: string): Meaning | undefined => {
    const found = meanings.get(code)!.get(word)
    if (found !== undefined) return found
    const language = getLanguage(code)
    if (language.isStopWord(word)) return undefined
    const stem = language.stem(word)
    return concepts.get(code)!.get(stem) ?? terms.get(stem)
  }

  const scan = (text: string, code: string, resolve: typeof find, visit: VisitTerm) => {
    const sequences = endings.get(code)!
    const recent: { meaning: Meaning; start: number }[] = []
    eachWord(text, (word, start, end) => {
      const keeper = keepers.get(word)?.find(k => isKept(text, start, k))
      if (keeper)
        return visit(
          termNumber(keeper.form),
          start - keeper.offset,
          start - keeper.offset + keeper.form.length,
        )
      const meaning = resolve(word, code)
      if (meaning !== undefined && meaning >= 0) visit(meaning, start, end)
      if (sequences.size === 0) return
      recent.push({ meaning: meaning ?? Number.NaN, start })
      if (recent.length > LONGEST_SEQUENCE) recent.shift()
      for (const sequence of sequences.get(recent.at(-1)!.meaning) ?? []) {
        const first = recent.length - sequence.meanings.length
        if (first >= 0 && sequence.meanings.every((m, i) => recent[first + i]!.meaning === m))
          visit(sequence.concept, recent[first]!.start, end)
      }
    })
  }

  const addSynonyms = () => {
    for (const forms of synonyms.groups) {
      const concept = termNumber(`= ${forms[0]!.toLowerCase()}`)
      for (const code of LANGUAGE_CODES)
        for (const form of forms) {
          const words = wordsOf(form)
          if (words.length === 1) concepts.get(code)!.set(getLanguage(code).stem(words[0]!), concept)
        }
    }
    for (const forms of synonyms.groups) addSequences(forms, termNumber(`= ${forms[0]!.toLowerCase()}`))
  }
  const addSequences = (forms: readonly string[], concept: number) => {
    for (const code of LANGUAGE_CODES)
      for (const form of forms) {
        const words = wordsOf(form)
        if (words.length < 2 || words.length > LONGEST_SEQUENCE) continue
        const sequence = { meanings: words.map(word => take(word, code)), concept }
        const last = sequence.meanings.at(-1)!
        const known = endings.get(code)!
        known.set(last, [...(known.get(last) ?? []), sequence])
      }
  }

  const restore = (data: LexiconData) => {
    for (const [code, { texts, meanings: values }] of Object.entries(data.words)) {
      const known = meanings.get(code)!
      for (let i = 0; i < texts.length; i++) {
        known.set(texts[i]!, values[i]!)
        if (values[i]! >= 0) vocabulary.add(texts[i]!, values[i]!)
        else stopWords = Math.min(stopWords, values[i]!)
      }
    }
  }

  if (saved) restore(saved)
  addSynonyms()
  const kept = new Set([...keepers.values()].flat().map(keeper => termNumber(keeper.form)))

  return {
    vocabulary,
    get termCount() {
      return terms.size
    },
    findTerm: (word, code) => {
      const meaning = find(word, code)
      return meaning === undefined || meaning < 0 ? undefined : meaning
    },
    isStopWord: (word, code) => getLanguage(code).isStopWord(word),
    isKept: term => kept.has(term),
    eachTerm: (text, code, visit) => scan(text, code, find, visit),
    learn: (text, code, visit) => scan(text, code, take, visit),
    save: () => ({
      terms: [...terms.keys()],
      words: Object.fromEntries(
        LANGUAGE_CODES.map(code => {
          const known = meanings.get(code)!
          return [code, { texts: [...known.keys()], meanings: [...known.values()] }]
        }),
      ),
    }),
  }
}

function wordsOf(form: string): string[] {
  const words: string[] = []
  eachWord(form, word => words.push(word))
  return words
}

function buildKeepers(forms: readonly string[]): Map<string, Keeper[]> {
  const keepers = new Map<string, Keeper[]>()
  for (const form of forms)
    eachWord(form, (core, start, end) => {
      const exactCase = end - start === form.length
      const keeper = { form: exactCase ? form : form.toLowerCase(), offset: start, exactCase }
      keepers.set(core, [...(keepers.get(core) ?? []), keeper])
    })
  return keepers
}

function isKept(text: string, start: number, { form, offset, exactCase }: Keeper): boolean {
  const from = start - offset
  if (from < 0) return false
  const found = text.slice(from, from + form.length)
  return exactCase ? found === form : found.toLowerCase() === form
}
