import { eachWord } from '../analysis/each-word.ts'
import { Keepers } from '../analysis/keepers.ts'
import { getLanguage, LANGUAGE_CODES, type Language } from '../analysis/languages.ts'
import { Sequences } from '../analysis/sequences.ts'
import type { Synonyms } from '../analysis/synonyms.ts'
import { Vocabulary } from './vocabulary.ts'

type VisitTerm = (term: number, start: number, end: number) => void

/** What a word comes to: the number of its term; for a stop word a negative number of its own. */
type Meaning = number
const UNKNOWN = Number.NaN

/** The analysis in one language. */
interface Tongue {
  readonly language: Language
  readonly meanings: Map<string, Meaning>
  /** Terms of the synonyms of one word, by its stem. */
  readonly concepts: Map<string, number>
  readonly sequences: Sequences
}

/** Everything that makes the same lexicon again. Words stand by language, each with its meaning. */
export interface LexiconData {
  readonly terms: readonly string[]
  readonly words: Readonly<Record<string, { texts: readonly string[]; meanings: ArrayLike<number> }>>
}

/** Engines keep a slice's whole text alive; this copy stands alone. */
const detached = (word: string) => ` ${word}`.slice(1)

/** Every term of the collection, and the analysis that leads from text to terms. */
export class Lexicon {
  readonly vocabulary = new Vocabulary()
  private readonly terms: Map<string, number>
  private readonly tongues = new Map<string, Tongue>()
  private readonly keepers: Keepers
  private readonly kept: ReadonlySet<number>
  private stopWords = 0

  constructor({ groups, keep }: Synonyms, saved?: LexiconData) {
    this.terms = new Map(saved?.terms.map((name, at) => [name, at]))
    for (const code of LANGUAGE_CODES)
      this.tongues.set(code, {
        language: getLanguage(code),
        meanings: new Map(),
        concepts: new Map(),
        sequences: new Sequences(),
      })
    if (saved) this.restore(saved)
    this.keepers = new Keepers(keep)
    this.kept = new Set(this.keepers.all.map(({ form }) => this.termNumber(form)))
    for (const forms of groups) this.eachForm(forms, (words, code) => this.addWord(words, code, forms))
    for (const forms of groups) this.eachForm(forms, (words, code) => this.addSequence(words, code, forms))
  }

  get termCount(): number {
    return this.terms.size
  }

  /** The term of a word; undefined for a stop word, and when no document ever had it. */
  findTerm(word: string, code: string): number | undefined {
    const meaning = this.find(word, this.tongue(code))
    return meaning >= 0 ? meaning : undefined
  }

  isStopWord(word: string, code: string): boolean {
    const { meanings, language } = this.tongue(code)
    const meaning = meanings.get(word)
    return meaning === undefined ? language.isStopWord(word) : meaning < 0
  }

  /** Whether the term is one of `keep`: found where the analysis would have dropped or changed it. */
  isKept(term: number): boolean {
    return this.kept.has(term)
  }

  /** The terms of the kept forms that a word may stand for, however it is written. */
  keptTerms(word: string): number[] {
    return this.keepers.of(word).map(({ form }) => this.termNumber(form))
  }

  /** Visits the terms of a text in order; a synonym of several words after its last word, with its whole span. */
  eachTerm(text: string, code: string, visit: VisitTerm): void {
    const tongue = this.tongue(code)
    this.scan(text, tongue, word => this.find(word, tongue), visit)
  }

  /** The same, and takes in the words that are new. */
  learn(text: string, code: string, visit: VisitTerm): void {
    const tongue = this.tongue(code)
    this.scan(text, tongue, word => this.take(word, tongue), visit)
  }

  save(): LexiconData {
    const words = LANGUAGE_CODES.map(code => {
      const { meanings } = this.tongue(code)
      return [code, { texts: [...meanings.keys()], meanings: [...meanings.values()] }]
    })
    return { terms: [...this.terms.keys()], words: Object.fromEntries(words) }
  }

  private scan(text: string, tongue: Tongue, meaningOf: (word: string) => Meaning, visit: VisitTerm): void {
    const read = tongue.sequences.isEmpty ? undefined : tongue.sequences.createReader(visit)
    eachWord(text, (word, start, end) => {
      const keeper = this.keepers.find(text, word, start)
      if (keeper) {
        const from = start - keeper.offset
        return visit(this.termNumber(keeper.form), from, from + keeper.form.length)
      }
      const meaning = meaningOf(word)
      if (meaning >= 0) visit(meaning, start, end)
      read?.(meaning, start, end)
    })
  }

  private find(word: string, { meanings, concepts, language }: Tongue): Meaning {
    const known = meanings.get(word)
    if (known !== undefined) return known
    if (language.isStopWord(word)) return UNKNOWN
    const stem = language.stem(word)
    return concepts.get(stem) ?? this.terms.get(stem) ?? UNKNOWN
  }

  private take(word: string, { meanings, concepts, language }: Tongue): Meaning {
    const known = meanings.get(word)
    if (known !== undefined) return known
    const text = detached(word)
    const stem = language.isStopWord(word) ? undefined : language.stem(word)
    const meaning = stem === undefined ? --this.stopWords : (concepts.get(stem) ?? this.termNumber(stem))
    meanings.set(text, meaning)
    if (meaning >= 0) this.vocabulary.add(text, meaning)
    return meaning
  }

  private tongue(code: string): Tongue {
    return this.tongues.get(code)!
  }

  private termNumber(name: string): number {
    let number = this.terms.get(name)
    if (number === undefined) {
      number = this.terms.size
      this.terms.set(detached(name), number)
    }
    return number
  }

  private eachForm(forms: readonly string[], visit: (words: readonly string[], code: string) => void): void {
    for (const form of forms) {
      const words: string[] = []
      eachWord(form, word => words.push(word))
      for (const code of LANGUAGE_CODES) if (words.length > 0) visit(words, code)
    }
  }

  /** All forms of a group share one term. No stem holds a space, so that it is never that of a word. */
  private conceptOf(forms: readonly string[]): number {
    return this.termNumber(`= ${forms[0]!.toLowerCase()}`)
  }

  private addWord(words: readonly string[], code: string, forms: readonly string[]): void {
    if (words.length === 1) {
      const { concepts, language } = this.tongue(code)
      concepts.set(language.stem(words[0]!), this.conceptOf(forms))
    }
  }

  private addSequence(words: readonly string[], code: string, forms: readonly string[]): void {
    if (words.length < 2) return
    const tongue = this.tongue(code)
    const meanings = words.map(word => this.take(word, tongue))
    tongue.sequences.add(meanings, this.conceptOf(forms))
  }

  private restore({ words }: LexiconData): void {
    for (const [code, { texts, meanings: values }] of Object.entries(words)) {
      const { meanings } = this.tongue(code)
      for (let i = 0; i < texts.length; i++) {
        meanings.set(texts[i]!, values[i]!)
        if (values[i]! >= 0) this.vocabulary.add(texts[i]!, values[i]!)
        else this.stopWords = Math.min(this.stopWords, values[i]!)
      }
    }
  }
}
