import type { Entry, TopicEntry } from './entry.ts'

/** The id that a practice shares with its translations: votes, tries and answers are about all of them. */
export const originalOf = ({ id, translationOf }: Pick<Entry, 'id' | 'translationOf'>): string =>
  translationOf ?? id

/** Of the versions of one practice the one in this language, else the original, else whichever there is. */
export const preferredOf = <T extends Pick<Entry, 'language' | 'translationOf'>>(
  versions: readonly T[],
  language: string,
): T | undefined =>
  versions.find(version => version.language === language) ??
  versions.find(version => version.translationOf === undefined) ??
  versions[0]

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
