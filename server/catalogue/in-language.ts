import type { TopicEntry } from './entry.ts'

/** Each topic once: in this language, or in English where it has not been translated. */
export function topicsIn<T extends TopicEntry>(topics: readonly T[], language: string): T[] {
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
