import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentProblem } from './content/content-problem.ts'
import type { ContentReader } from './content/read-content.ts'
import { isSynonymProblem, NO_SYNONYMS, parseSynonyms, type Synonyms } from './search/analysis/synonyms.ts'

const FILE = 'synonyms.yaml'

/** The folder's Markdown and its synonyms, read together; a broken edit of the synonyms keeps the good ones. */
export function readWithSynonyms(folder: string, markdown: ContentReader) {
  let synonyms: Synonyms = NO_SYNONYMS

  async function readSynonyms(): Promise<ContentProblem[]> {
    const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined)
    const parsed = text === undefined ? NO_SYNONYMS : parseSynonyms(text)
    if (isSynonymProblem(parsed)) return [{ file: FILE, ...parsed }]
    synonyms = parsed
    return []
  }

  const reader: ContentReader = {
    async read() {
      const problems = await readSynonyms()
      const reading = await markdown.read()
      return { ...reading, problems: [...reading.problems, ...problems] }
    },
  }
  return { reader, synonyms: () => synonyms }
}
