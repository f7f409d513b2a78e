import type { Entry } from '../catalogue/entry.ts'
import { preferredOf } from '../catalogue/in-language.ts'
import type { Collection } from './collection.ts'
import type { Matches } from './index/accumulator.ts'

/** Which slots say the same practice in different languages. */
export class Translations {
  /** Of the translations alone: their original's id. */
  private readonly originals = new Map<number, string>()

  set(slot: number, { translationOf }: Entry): void {
    if (translationOf === undefined) this.originals.delete(slot)
    else this.originals.set(slot, translationOf)
  }

  delete(slot: number): void {
    this.originals.delete(slot)
  }

  /** Each original with its translations, as slots. */
  groups(findSlot: (id: string) => number | undefined): number[][] {
    const groups = new Map<string, number[]>()
    for (const [slot, id] of this.originals) {
      const group = groups.get(id) ?? []
      groups.set(id, [...group, slot])
    }
    return [...groups].map(([id, slots]) => [findSlot(id) ?? [], ...slots].flat())
  }
}

const groupsOf = ({ translations, index }: Collection) => translations.groups(id => index.findSlot(id))

/** The slots that say the same as this practice, its own among them. */
export const versionsOf = (collection: Collection, id: string): readonly number[] => {
  const slot = collection.index.findSlot(id)
  return groupsOf(collection).find(group => group.includes(slot ?? -1)) ?? (slot === undefined ? [] : [slot])
}

/** Of the versions of a practice that were found, one: in the reader's language, else the original. */
export function inOneLanguage(
  collection: Collection,
  matches: Matches,
  language: string | undefined,
): Matches {
  const replaced = findReplaced(collection, matches.slots, language)
  if (replaced.size === 0) return matches
  const slots = new Uint32Array(matches.slots.length)
  const scores = new Float64Array(matches.slots.length)
  let kept = 0
  for (const [at, slot] of matches.slots.entries()) {
    if (replaced.has(slot)) continue
    slots[kept] = slot
    scores[kept++] = matches.scores[at]!
  }
  return { slots: slots.slice(0, kept), scores: scores.slice(0, kept), weight: matches.weight }
}

/** Those of the slots in whose place another of them stands; none without a language. */
export function findReplaced(
  collection: Collection,
  slots: Uint32Array,
  language: string | undefined,
): ReadonlySet<number> {
  const groups = language === undefined ? [] : groupsOf(collection)
  if (language === undefined || groups.length === 0) return new Set()
  const found = new Uint8Array(collection.slots)
  for (const slot of slots) found[slot] = 1
  const replaced = groups.flatMap(group => {
    const versions = group.filter(slot => found[slot] === 1)
    const shown = preferredOf(
      versions.flatMap(slot => collection.entryAt(slot) ?? []),
      language,
    )
    return versions.filter(slot => collection.entryAt(slot) !== shown)
  })
  return new Set(replaced)
}
