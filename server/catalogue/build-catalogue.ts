import { isDeepStrictEqual } from 'node:util'
import { Map as PersistentMap } from 'immutable'
import type { PracticeRow } from '../store/store.ts'
import type { Catalogue, Entry, VotesBySide } from './entry.ts'
import { originalOf } from './in-language.ts'
import { resolveEntry } from './resolve-entry.ts'
import type { ContentSource } from './sources.ts'
import { translationsIn } from './translations.ts'

/** Everything a catalogue is made of. */
export interface Sources {
  readonly content: ContentSource
  readonly rows: ReadonlyMap<string, PracticeRow>
  readonly activeVoters: VotesBySide
}

/** The next edition, made from the last one by looking at the named ids only; without a last one, at all of them. Pure. */
export function buildCatalogue(
  sources: Sources,
  last?: { catalogue: Catalogue; changed: Iterable<string> },
): Catalogue {
  const ids = last?.changed ?? new Set([...sources.content.practices.keys(), ...sources.rows.keys()])
  const practices = edit(last?.catalogue.practices)
  const unpublished = edit(last?.catalogue.unpublished)
  const redirects = edit(last?.catalogue.redirects)
  for (const id of ids) {
    const file = sources.content.practices.get(id)
    const row = sources.rows.get(file ? originalOf(file) : id)
    const entry = resolveEntry(file, row)
    const merged = row?.mergedInto ? { into: row.mergedInto, title: entry?.title ?? id } : undefined
    const isPublished = entry?.status === 'published'
    put(practices, id, !merged && isPublished ? entry : undefined)
    put(unpublished, id, merged || isPublished ? undefined : entry)
    put(redirects, id, merged)
  }
  const { levers, symptoms } = sources.content
  return {
    ...{ levers, symptoms, activeVoters: sources.activeVoters },
    practices: close(practices),
    unpublished: close(unpublished),
    redirects: close(redirects),
    translations: translationsIn(sources.content),
  }
}

// An edition shares all but the changed entries with the last one: copying 10,000 of them on each vote took 8 ms.
const edit = <T>(map: ReadonlyMap<string, T> | undefined): PersistentMap<string, T> =>
  PersistentMap<string, T>(map ?? []).asMutable()
const close = <T>(map: PersistentMap<string, T>) => map.asImmutable() as unknown as ReadonlyMap<string, T>

function put<T>(map: PersistentMap<string, T>, id: string, value: T | undefined): void {
  if (value === undefined) map.delete(id)
  else map.set(id, value)
}

/** What a search index must do to follow from one edition to the next: votes alone change nothing in it. */
export function findTextChanges(
  before: Catalogue | undefined,
  after: Catalogue,
  ids: Iterable<string>,
): { put: Entry[]; removed: string[] } {
  const put: Entry[] = []
  const removed: string[] = []
  for (const id of ids) {
    const [old, next] = [before?.practices.get(id), after.practices.get(id)]
    if (next && !(old && sameText(old, next))) put.push(next)
    if (old && !next) removed.push(id)
  }
  return { put, removed }
}

const sameText = (a: Entry, b: Entry) =>
  isDeepStrictEqual(
    { ...a, votes: undefined, reuses: undefined, commentCount: undefined },
    { ...b, votes: undefined, reuses: undefined, commentCount: undefined },
  )
