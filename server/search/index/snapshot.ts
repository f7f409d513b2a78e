import { deserialize, serialize } from 'node:v8'
import type { Documents, SavedDocuments } from './documents.ts'
import type { LexiconData } from './lexicon.ts'

/** To be raised when the analysis or this format changes: an old snapshot is then not read. */
const VERSION = 1

/** What is known of one slot beside its terms. */
export interface SlotInfo {
  readonly id: string
  readonly language: string
  readonly digest: number
}

/** The documents in a row, each with so many terms as its size says. */
export interface Snapshot extends SavedDocuments {
  readonly version: number
  /** What the analysis depended on: the synonyms. */
  readonly basis: string
  readonly lexicon: LexiconData
  readonly infos: { ids: string[]; languages: string[]; digests: Float64Array }
}

/** All documents as bytes: about 6 for each distinct term of each document. */
export function buildSnapshot(
  documents: Documents,
  infoOf: (slot: number) => SlotInfo,
  { basis, lexicon }: { basis: string; lexicon: LexiconData },
): Uint8Array {
  const slots = [...documents.living()]
  const infos = slots.map(infoOf)
  const sizes = Uint32Array.from(slots, slot => documents.termsOf(slot).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const terms = new Uint32Array(total)
  const counts = new Uint16Array(total)
  let at = 0
  for (const slot of slots) {
    terms.set(documents.termsOf(slot), at)
    counts.set(documents.countsOf(slot), at)
    at += documents.termsOf(slot).length
  }
  const snapshot: Snapshot = {
    version: VERSION,
    basis,
    lexicon,
    infos: {
      ids: infos.map(({ id }) => id),
      languages: infos.map(({ language }) => language),
      digests: Float64Array.from(infos, info => info.digest),
    },
    sizes,
    titleLengths: Uint32Array.from(slots, slot => documents.titleLengths[slot]!),
    bodyLengths: Uint32Array.from(slots, slot => documents.bodyLengths[slot]!),
    terms,
    counts,
  }
  return serialize(snapshot)
}

/** Undefined when the bytes are damaged, of another version, or were made with other synonyms. */
export function readSnapshot(bytes: Uint8Array, basis: string): Snapshot | undefined {
  try {
    const snapshot = deserialize(bytes) as Snapshot
    return snapshot.version === VERSION && snapshot.basis === basis ? snapshot : undefined
  } catch {
    return undefined
  }
}
