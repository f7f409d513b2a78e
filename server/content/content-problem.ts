/** What is wrong with a file in `content/`, and where. Lines and columns count from 1. */
export interface ContentProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** As editors and terminals make it clickable. */
export const formatProblem = (problem: ContentProblem): string =>
  `${problem.file}:${problem.line}:${problem.column} ${problem.message}`
