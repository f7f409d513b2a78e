import type { Catalogue, Entry } from './catalogue/entry.ts'
import type { EventName, PracticeEvent } from './contract/plugin.ts'
import type { DocumentsChange } from './plugin-host/columns/documents.ts'
import type { PluginHost } from './plugin-host/plugin-host.ts'
import { buildInputs } from './search/ranking/inputs.ts'
import type { Search } from './search/search.ts'

/** The search, with the plugins told of each edition as soon as it is in the index. */
export function tellPlugins(search: Search, plugins: PluginHost, now: () => Date): Search {
  let before: Catalogue | undefined
  return {
    ...search,
    update(change) {
      search.update(change)
      const { catalogue } = change
      const ids = change.changed && before ? change.changed : allIds(before, catalogue)
      plugins.documentsChanged(toDocumentsChange(before, catalogue, { ids, now: () => now().getTime() }))
      if (before)
        for (const [name, event] of findEvents(before, catalogue, { ids, at: now().toISOString() }))
          plugins.emit(name, event)
      before = catalogue
    },
  }
}

const allIds = (before: Catalogue | undefined, after: Catalogue): Iterable<string> =>
  new Set([...after.practices.keys(), ...(before?.practices.keys() ?? [])])

/** An edition as plugins may know it: columns without ids, names or people. `before` is undefined for the first one. */
function toDocumentsChange(
  before: Catalogue | undefined,
  { practices, activeVoters }: Catalogue,
  { ids, now }: { ids: Iterable<string>; now: () => number },
): DocumentsChange {
  const differing = [...ids].filter(id => before?.practices.get(id) !== practices.get(id))
  const voters = before?.activeVoters
  return {
    documents: {
      get ids() {
        return [...practices.keys()]
      },
      inputs: (names, some) =>
        buildInputs(names, { entries: some.map(id => practices.get(id)!), activeVoters, nowMs: now() }),
    },
    changed: differing.filter(id => practices.has(id)),
    removed: differing.filter(id => !practices.has(id)),
    votersChanged: voters?.marketing !== activeVoters.marketing || voters?.sales !== activeVoters.sales,
  }
}

/** What happened between two editions to the practices named. Nothing did before the first one. */
function* findEvents(
  before: Catalogue,
  after: Catalogue,
  { ids, at }: { ids: Iterable<string>; at: string },
): Generator<[EventName, PracticeEvent]> {
  for (const id of ids) {
    const [earlier, entry] = [before.practices.get(id), after.practices.get(id)]
    if (!entry || earlier === entry) continue
    for (const name of namesOf(earlier, entry)) yield [name, toEvent(entry, at)]
  }
}

function namesOf(
  before: Entry | undefined,
  { kind, coSigned, celebrated, votes, reuses }: Entry,
): EventName[] {
  const names: (EventName | false)[] = [
    !before && kind === 'win' && 'winPublished',
    before !== undefined && coSigned && !before.coSigned && 'winCoSigned',
    before !== undefined && celebrated && !before.celebrated && 'winCelebrated',
    before !== undefined && sum(votes) > sum(before.votes) && 'practiceVoted',
    before !== undefined && sum(reuses) > sum(before.reuses) && 'practiceReused',
  ]
  return names.filter(name => name !== false)
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)

const toEvent = ({ kind, levers, tags, sides }: Entry, at: string): PracticeEvent => ({
  kind,
  levers: [...levers],
  tags: [...tags],
  sides: [...sides],
  at,
})
