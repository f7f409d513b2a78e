import type { Catalogue, Entry, TopicEntry } from '../catalogue/entry.ts'
import { list } from '../contract/list.ts'
import { Topic } from '../contract/taxonomy.ts'
import { signedIn } from './auth.ts'
import type { App, Parts } from './parts.ts'

/** The two taxonomies, in the reader's language where a translation exists. */
export function registerTopics(app: App, { library }: Parts): void {
  for (const taxonomy of ['levers', 'symptoms'] as const) {
    app.get(
      `/${taxonomy}`,
      { schema: { summary: `The ${taxonomy} with their texts and counts`, response: { 200: list(Topic) } } },
      request => {
        const { catalogue } = library
        const { language } = signedIn(request)
        const counts = countPractices(catalogue, entry => entry[taxonomy])
        const items = inLanguage(catalogue[taxonomy], language).map(
          ({ id, title, summary, html, related }) => ({
            ...{ id, title, summary, html, related: [...related] },
            counts: counts.get(id) ?? { playbook: 0, win: 0 },
          }),
        )
        return { items, total: items.length, nextCursor: null }
      },
    )
  }
}

function inLanguage(topics: readonly TopicEntry[], language: string): TopicEntry[] {
  const ids = [...new Set(topics.map(({ id }) => id))]
  return ids.flatMap(id => {
    const versions = topics.filter(topic => topic.id === id)
    return (
      versions.find(topic => topic.language === language) ??
      versions.find(topic => topic.language === 'en') ??
      []
    )
  })
}

type Counts = Topic['counts']

/** Published practices per topic. Invented samples and translations of what is counted already do not count. */
function countPractices(
  catalogue: Catalogue,
  topicsOf: (entry: Entry) => readonly string[],
): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const entry of catalogue.practices.values()) {
    if (entry.example || entry.translationOf) continue
    for (const topic of topicsOf(entry)) {
      const count = counts.get(topic) ?? { playbook: 0, win: 0 }
      count[entry.kind] += 1
      counts.set(topic, count)
    }
  }
  return counts
}
