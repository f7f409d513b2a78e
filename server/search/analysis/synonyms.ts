import { LineCounter, parseDocument } from 'yaml'

/** Words that mean the same, and words that the analysis must leave alone. */
export interface Synonyms {
  /** Each group's forms are one idea: a word, or several that follow each other. */
  readonly groups: readonly (readonly string[])[]
  /** Kept as they are though they look like a stop word (IT, exactly so written) or carry a sign (C#). */
  readonly keep: readonly string[]
}

export interface SynonymProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

export const NO_SYNONYMS: Synonyms = { groups: [], keep: [] }

const MAX_TEXT_LENGTH = 200_000
const MAX_FORM_LENGTH = 80

export const isSynonymProblem = (value: Synonyms | SynonymProblem): value is SynonymProblem =>
  'message' in value

/**
 * Reads `content/synonyms.yaml`: `synonyms` is a list of groups, `compounds` a list of hyphenated words, each found with a hyphen,
 * with a space and as one word; `keep` a list of words. Line and column count from 1.
 */
export function parseSynonyms(text: string): Synonyms | SynonymProblem {
  if (text.length > MAX_TEXT_LENGTH) return { line: 1, column: 1, message: 'The file is larger than 200 kB.' }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true })
  const problemAt = (offset: number, message: string): SynonymProblem => {
    const place = lines.linePos(offset)
    return { line: Math.max(1, place.line), column: Math.max(1, place.col), message }
  }
  const error = document.errors[0]
  if (error) return problemAt(error.pos[0], error.message.split('\n')[0]!)
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return problemAt(0, 'Aliases (*name) are not used here: write the words out.')
  }
  const wrong = findMistake(value)
  if (wrong) {
    const node = document.getIn(wrong.path, true) as { range?: readonly number[] } | undefined
    return problemAt(node?.range?.[0] ?? 0, wrong.message)
  }
  return build(value as SynonymFile)
}

interface SynonymFile {
  synonyms?: string[][] | null
  compounds?: string[] | null
  keep?: string[] | null
}
interface Mistake {
  readonly path: readonly (string | number)[]
  readonly message: string
}

const isForm = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_FORM_LENGTH

function findMistake(value: unknown): Mistake | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'object' || Array.isArray(value))
    return { path: [], message: 'Expected the keys synonyms, compounds and keep.' }
  for (const [key, list] of Object.entries(value)) {
    if (!['synonyms', 'compounds', 'keep'].includes(key))
      return { path: [key], message: `There is no key "${key}": use synonyms, compounds or keep.` }
    if (list !== null && !Array.isArray(list)) return { path: [key], message: `"${key}" must be a list.` }
    const mistake = findItemMistake(key, list ?? [])
    if (mistake) return mistake
  }
  return undefined
}

function findItemMistake(key: string, list: readonly unknown[]): Mistake | undefined {
  for (const [at, item] of list.entries()) {
    if (key !== 'synonyms') {
      if (!isForm(item)) return { path: [key, at], message: 'Expected a word of at most 80 characters.' }
      if (key === 'compounds' && !item.includes('-'))
        return { path: [key, at], message: 'A compound is written with a hyphen: follow-up.' }
      continue
    }
    if (!Array.isArray(item) || item.length < 2 || !item.every(isForm))
      return {
        path: [key, at],
        message: 'Expected a list of two or more words or phrases that mean the same.',
      }
  }
  return undefined
}

const build = (file: SynonymFile | null): Synonyms => ({
  groups: [
    ...(file?.synonyms ?? []).map(forms => forms.map(form => form.trim())),
    ...(file?.compounds ?? []).map(word => [word.replaceAll('-', ''), word.replaceAll('-', ' ')]),
  ],
  keep: (file?.keep ?? []).map(word => word.trim()),
})
