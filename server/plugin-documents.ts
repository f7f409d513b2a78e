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
      plugins.documentsChanged(toDocumentsChange(before, catalogue, () => now().getTime()))
      if (before)
        for (const [name, event] of findEvents(before, catalogue, now().toISOString()))
          plugins.emit(name, event)
      before = catalogue
    },
  }
}

/** An edition as plugins may know it: columns without ids, names or people. `before` is undefined for the first one. */
export function toDocumentsChange(
  before: Catalogue | undefined,
  { practices, activeVoters }: Catalogue,
  now: () => number,
): DocumentsChange {
  const known = before?.practices
  const voters = before?.activeVoters
  return {
    documents: {
      ids: [...practices.keys()],
      inputs: (names, ids) =>
        buildInputs(names, { entries: ids.map(id => practices.get(id)!), activeVoters, nowMs: now() }),
    },
    changed: [...practices].filter(([id, entry]) => known?.get(id) !== entry).map(([id]) => id),
    votersChanged: voters?.marketing !== activeVoters.marketing || voters?.sales !== activeVoters.sales,
  }
}

/** What happened between two editions. Nothing did before the first one. */
export function* findEvents(
  before: Catalogue,
  after: Catalogue,
  at: string,
): Generator<[EventName, PracticeEvent]> {
  for (const [id, entry] of after.practices) {
    const earlier = before.practices.get(id)
    if (earlier === entry) continue
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
