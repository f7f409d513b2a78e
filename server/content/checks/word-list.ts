import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import type { ContentProblem } from '../content-problem.ts'
import { parseYaml } from '../parse-yaml.ts'

const FILE = 'words.yaml'
const phrase = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const strict = { additionalProperties: false }

/** `content/words.yaml`: which word this knowledge base uses for an idea, and which abbreviations a file says in full once. */
const WordList = Type.Object(
  {
    words: Type.Array(
      Type.Object(
        {
          say: phrase,
          insteadOf: Type.Array(phrase, { minItems: 1 }),
          because: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
          language: Type.Optional(Type.String({ pattern: '^[a-z]{2}$' })),
        },
        strict,
      ),
    ),
    abbreviations: Type.Array(
      Type.Object({ short: phrase, long: Type.Array(phrase, { minItems: 1 }) }, strict),
    ),
  },
  strict,
)
export type WordList = Static<typeof WordList>

const NO_WORDS: WordList = { words: [], abbreviations: [] }

/** A folder without the file asks for no particular words. */
export async function readWordList(
  folder: string,
): Promise<{ list: WordList; problems: readonly ContentProblem[] }> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => '')
  const parsed = parseYaml({ file: FILE, text, schema: WordList, empty: NO_WORDS })
  return 'problems' in parsed
    ? { list: NO_WORDS, problems: parsed.problems }
    : { list: parsed.value, problems: [] }
}
