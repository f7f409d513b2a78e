import { isDeepStrictEqual } from 'node:util'
import type { PracticeRow } from '../store/store.ts'
import type { Catalogue, Entry, VotesBySide } from './entry.ts'
import { resolveEntry } from './resolve-entry.ts'
import type { ContentSource } from './sources.ts'

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
  const practices = new Map(last?.catalogue.practices)
  const unpublished = new Map(last?.catalogue.unpublished)
  const redirects = new Map(last?.catalogue.redirects)
  for (const id of ids) {
    const row = sources.rows.get(id)
    practices.delete(id)
    unpublished.delete(id)
    redirects.delete(id)
    const entry = resolveEntry(sources.content.practices.get(id), row)
    if (row?.mergedInto) redirects.set(id, { into: row.mergedInto, title: entry?.title ?? id })
    else if (entry) (entry.status === 'published' ? practices : unpublished).set(id, entry)
  }
  const { levers, symptoms } = sources.content
  return { levers, symptoms, practices, unpublished, redirects, activeVoters: sources.activeVoters }
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
