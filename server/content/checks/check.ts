import type { Metric } from '../../contract/metric.ts'
import type { ContentProblem } from '../content-problem.ts'
import type { ParsedFile } from '../parse-content-file.ts'

/** `problem` fails the check. `advice` is printed, and fails nothing. */
export interface Finding extends ContentProblem {
  readonly severity: 'problem' | 'advice'
}

/** Every good file of the folder, as each of them stands for itself, to be looked at together. */
export interface ContentFolder {
  readonly files: readonly ParsedFile[]
  readonly metrics: readonly Metric[]
}

/** Says what is wrong and what to do, in one or two sentences a file's author understands. Pure. */
export type Check = (folder: ContentFolder) => readonly Finding[]

interface Place {
  readonly line: number
  readonly column: number
}
type FieldPath = readonly (string | number)[]

const finding =
  (severity: Finding['severity']) =>
  (file: ParsedFile, where: Place | FieldPath, message: string): Finding => ({
    ...{ severity, file: file.file },
    ...('line' in where ? where : file.locate(where)),
    message,
  })
export const problem = finding('problem')
export const advice = finding('advice')

export const languageOf = ({ front }: ParsedFile): string => front.language ?? 'en'

/** What a person told in the app and a curator exported: their words, their length. */
export const isTold = ({ front }: ParsedFile): boolean => front.kind === 'win' && front.author !== undefined
