import { type Check, languageOf, problem } from './check.ts'

/** A file that began as a copy of another one, and still carries its title or summary: two links that nobody can tell apart. */
export const findCopies: Check = ({ files }) =>
  files.flatMap(file =>
    (['title', 'summary'] as const).flatMap(field => {
      const same = files.filter(
        other => other.front[field] === file.front[field] && languageOf(other) === languageOf(file),
      )
      const first = same[0]
      if (!first || first === file) return []
      return [problem(file, [field], `Write a ${field} of its own: this one is also that of ${first.file}.`)]
    }),
  )
