import type { Catalogue, Entry, SymptomEntry, TopicEntry } from '../catalogue/entry.ts'
import { topicsIn } from '../catalogue/in-language.ts'
import { list } from '../contract/list.ts'
import { Topic } from '../contract/taxonomy.ts'
import { answerLanguage } from './language.ts'
import type { App, Parts } from './parts.ts'

/** The two taxonomies, in the reader's language where a translation exists. */
export function registerTopics(app: App, { library }: Parts): void {
  for (const taxonomy of ['levers', 'symptoms'] as const) {
    app.get(
      `/${taxonomy}`,
      { schema: { summary: `The ${taxonomy} with their texts and counts`, response: { 200: list(Topic) } } },
      request => {
        const { catalogue } = library
        const counts = countPractices(catalogue, entry => entry[taxonomy])
        const topics: readonly (TopicEntry & Partial<SymptomEntry>)[] = catalogue[taxonomy]
        const items = topicsIn(topics, answerLanguage(request)).map(topic =>
          presentTopic(topic, counts.get(topic.id) ?? { playbook: 0, win: 0 }),
        )
        return { items, total: items.length, nextCursor: null }
      },
    )
  }
}

type Counts = Topic['counts']

const presentTopic = (
  { id, title, summary, html, related, corridor, owner, reviewBy }: TopicEntry & Partial<SymptomEntry>,
  counts: Counts,
): Topic => ({
  ...{ id, title, summary, html, related: [...related], counts },
  ...(corridor && { corridor: [...corridor] }),
  ...(owner && { owner }),
  ...(reviewBy && { reviewBy }),
})

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
