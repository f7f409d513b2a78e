import type { TLocalizedValidationError } from 'typebox/error'
import { Value } from 'typebox/value'
import { STORY_SECTIONS } from '../contract/practice.ts'
import type { ContentProblem } from './content-problem.ts'
import { FILE_SCHEMAS, type FileKind, type FrontMatter } from './front-matter.ts'
import { CURATED_LIMITS, findMarkdownFault } from './markdown-guard.ts'
import { SECTION_HEADINGS } from './section-headings.ts'
import { type FrontMatterParts, splitFrontMatter } from './split-front-matter.ts'
import { splitStory } from './story-sections.ts'

export interface ParsedFile {
  readonly file: string
  readonly id: string
  readonly front: FrontMatter
  readonly markdown: string
  /** 1-based line of the file where the Markdown starts. */
  readonly bodyLine: number
  /** Where the field at this path stands in the file. */
  readonly locate: FrontMatterParts['locate']
}

/** Text of a file → its fields and Markdown, or everything that is wrong with it. Pure. @param file relative, with slashes */
export function parseContentFile(file: string, text: string): ParsedFile | readonly ContentProblem[] {
  const parts = splitFrontMatter(file, text.replace(/\r\n/g, '\n'))
  if ('message' in parts) return [parts]
  const at = (path: readonly (string | number)[], message: string): ContentProblem => ({
    file,
    ...parts.locate(path),
    message,
  })
  const kind = (parts.data as { kind?: unknown }).kind
  if (!isFileKind(kind)) return [at(['kind'], `kind must be one of ${Object.keys(FILE_SCHEMAS).join(', ')}.`)]
  const problems = Value.Errors(FILE_SCHEMAS[kind], parts.data).flatMap(error => toProblems(error, at))
  if (problems.length > 0) return problems
  const front = parts.data as FrontMatter
  const missing = findMissingKeeper(front)
  if (missing.length > 0) return [at([], `These fields are missing: ${missing.join(', ')}.`)]
  const bodyProblem = findBodyProblem(kind, parts.body)
  if (bodyProblem) return [{ file, line: parts.bodyLine, column: 1, message: bodyProblem }]
  const { body: markdown, bodyLine, locate } = parts
  return { file, id: front.id ?? idOfFile(file), front, markdown, bodyLine, locate }
}

type At = (path: readonly (string | number)[], message: string) => ContentProblem

/** One sentence for each fault; TypeBox reports an unknown field twice, once as a schema that is false. */
function toProblems(
  { keyword, instancePath, params, message }: TLocalizedValidationError,
  at: At,
): ContentProblem[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
  const name = path.join('.')
  const { additionalProperties, requiredProperties, allowedValues } = params as Record<string, string[]>
  if (keyword === 'boolean') return []
  if (additionalProperties)
    return additionalProperties.map(field => at([...path, field], `${field} is not a known field.`))
  if (requiredProperties) return [at(path, `These fields are missing: ${requiredProperties.join(', ')}.`)]
  if (allowedValues) return [at(path, `${name} must be one of ${allowedValues.join(', ')}.`)]
  return [at(path, `${name} ${message}.`)]
}

/** A win that curators wrote needs who keeps it; one that was told here has its author. */
const findMissingKeeper = (front: FrontMatter): string[] =>
  front.kind === 'win' && !front.author
    ? (['owner', 'reviewBy'] as const).filter(field => front[field] === undefined)
    : []

const isFileKind = (kind: unknown): kind is FileKind =>
  typeof kind === 'string' && Object.hasOwn(FILE_SCHEMAS, kind)

function findBodyProblem(kind: FileKind, body: string): string | undefined {
  if (kind === 'win') {
    const missing = STORY_SECTIONS.map(section => SECTION_HEADINGS[section]).filter(
      heading => !new RegExp(`^## ${heading}\\s*$`, 'm').test(body),
    )
    if (missing.length > 0)
      return `The story lacks the heading ${missing.map(heading => `"## ${heading}"`).join(', ')}.`
  }
  if (body.trim() === '') return 'The file has no text.'
  const parts = kind === 'win' ? splitStory(body) : undefined
  const texts = parts ? [parts.intro, ...Object.values(parts.story)] : [body]
  return texts.map(text => findMarkdownFault(text, CURATED_LIMITS)).find(fault => fault !== undefined)
}

/** `playbooks/field-visit.md` → `field-visit`; `levers/data-first.de.md` → `data-first-de`. */
const idOfFile = (file: string): string =>
  file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.md$/, '')
    .replaceAll('.', '-')
