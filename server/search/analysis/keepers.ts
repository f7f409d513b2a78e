import { eachWord } from './each-word.ts'

/** A word that is kept as it is: its sign may stand before or after the letters that `eachWord` finds. */
export interface Keeper {
  readonly form: string
  /** Characters of the form before its first letter. */
  readonly offset: number
  /** Words of letters alone count only when written exactly so: IT is not "it". */
  readonly exactCase: boolean
}

/** Finds the kept form around a word of a text. */
export class Keepers {
  private readonly byWord = new Map<string, Keeper[]>()

  constructor(forms: readonly string[]) {
    for (const form of forms)
      eachWord(form, (word, start, end) => {
        const exactCase = end - start === form.length
        const keeper = { form: exactCase ? form : form.toLowerCase(), offset: start, exactCase }
        this.byWord.set(word, [...(this.byWord.get(word) ?? []), keeper])
      })
  }

  /** The kept forms of a word, whatever stands around it. */
  of(word: string): readonly Keeper[] {
    return this.byWord.get(word) ?? []
  }

  get all(): readonly Keeper[] {
    return [...this.byWord.values()].flat()
  }

  find(text: string, word: string, start: number): Keeper | undefined {
    return this.byWord.get(word)?.find(keeper => standsAt(text, start - keeper.offset, keeper))
  }
}

function standsAt(text: string, from: number, { form, exactCase }: Keeper): boolean {
  if (from < 0) return false
  const found = text.slice(from, from + form.length)
  return exactCase ? found === form : found.toLowerCase() === form
}
