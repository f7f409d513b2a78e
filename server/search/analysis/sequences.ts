/** Finds synonyms of several words ("key opinion leader") in a stream of what words mean. */
export class Sequences {
  private readonly byLast = new Map<number, { meanings: readonly number[]; concept: number }[]>()
  private longest = 0

  get isEmpty(): boolean {
    return this.longest === 0
  }

  add(meanings: readonly number[], concept: number): void {
    const last = meanings.at(-1)!
    this.byLast.set(last, [...(this.byLast.get(last) ?? []), { meanings, concept }])
    this.longest = Math.max(this.longest, meanings.length)
  }

  /** To be told of each word in turn. `visit` hears of every sequence that ends with it, with the start of its first word. */
  createReader(visit: (concept: number, start: number, end: number) => void) {
    const recent: { meaning: number; start: number }[] = []
    return (meaning: number, start: number, end: number): void => {
      recent.push({ meaning, start })
      if (recent.length > this.longest) recent.shift()
      for (const { meanings, concept } of this.byLast.get(meaning) ?? []) {
        const first = recent.length - meanings.length
        if (first >= 0 && meanings.every((expected, i) => recent[first + i]!.meaning === expected))
          visit(concept, recent[first]!.start, end)
      }
    }
  }
}
