import type { ContentProblem } from '../content-problem.ts'
import type { ContentReader } from '../read-content.ts'
import type { Check, ContentFolder, Finding } from './check.ts'
import { findCopies } from './find-copies.ts'
import { findDeadLinks } from './find-dead-links.ts'
import { findForeignWords } from './find-foreign-words.ts'
import { findGaps } from './find-gaps.ts'
import { findHardReading } from './find-hard-reading.ts'
import { findMissingSections } from './find-missing-sections.ts'
import { findMissingTranslations } from './find-missing-translations.ts'
import { findOverdueReviews } from './find-overdue-reviews.ts'
import { findSymptomFaults } from './find-symptom-faults.ts'
import { findUnfoundedResults } from './find-unfounded-results.ts'
import { findWordCounts } from './find-word-counts.ts'
import type { WordList } from './word-list.ts'

/** What a reader would stumble over. Cheap: the server looks at each edition in this way. */
const STRUCTURE: readonly Check[] = [
  findMissingSections,
  findDeadLinks,
  findMissingTranslations,
  findSymptomFaults,
  findUnfoundedResults,
]

export interface Standards {
  readonly words: WordList
  /** ISO date. */
  readonly today: string
}

/** How it is written, which is for authors: the server does not spend its start on it. */
const style = ({ words, today }: Standards): readonly Check[] => [
  findGaps,
  findCopies,
  findWordCounts,
  findForeignWords(words),
  findHardReading,
  findOverdueReviews(today),
]

const run = (checks: readonly Check[], folder: ContentFolder): Finding[] =>
  checks.flatMap(check => check(folder))

/** Everything that can be said about a folder, in the order of its files. */
export const checkAll = (folder: ContentFolder, standards: Standards): Finding[] =>
  run([...STRUCTURE, ...style(standards)], folder).sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  )

/** The folder's Markdown, with what is wrong between its files among the problems. */
export const readWithChecks = (
  markdown: ContentReader,
  metrics: () => ContentFolder['metrics'],
): ContentReader => ({
  async read() {
    const reading = await markdown.read()
    const found = run(STRUCTURE, { files: reading.files, metrics: metrics() })
    const problems: readonly ContentProblem[] = found.filter(({ severity }) => severity === 'problem')
    return { ...reading, problems: [...reading.problems, ...problems] }
  },
})
