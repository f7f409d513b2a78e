import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { type Alias, type Document, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { ContentProblem } from './content-problem.ts'

const MAX_TEXT_LENGTH = 100_000

export interface YamlFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

interface YamlFile<T extends TSchema> {
  readonly file: string
  readonly text: string
  readonly schema: T
  /** What an empty file stands for. */
  readonly empty: Static<T>
  /** What the schema cannot say; asked only when the schema is met. */
  readonly findFaults?: (value: Static<T>) => readonly YamlFault[]
}

/** A YAML file that people edit → its value, or what is wrong with it, each with its place. Aliases are refused. Pure. */
export function parseYaml<T extends TSchema>({
  file,
  text,
  schema,
  empty,
  findFaults = () => [],
}: YamlFile<T>): { value: Static<T> } | { problems: ContentProblem[] } {
  const lines = new LineCounter()
  const problem = (offset: number, message: string): ContentProblem => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col), message }
  }
  if (text.length > MAX_TEXT_LENGTH) return { problems: [problem(0, 'The file is larger than 100 kB.')] }
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
  })
  const fault = document.errors[0]
  if (fault) return { problems: [problem(fault.pos[0], fault.message.split('\n')[0]!)] }
  const alias = findAlias(document)
  if (alias)
    return { problems: [problem(alias.range?.[0] ?? 0, 'Aliases (*name) are not used: write it out.')] }
  const value: unknown = document.toJS() ?? empty
  const at = (path: readonly (string | number)[]) =>
    (document.getIn(path, true) as Node | undefined)?.range?.[0] ?? 0
  const faults = Value.Check(schema, value) ? findFaults(value) : findSchemaFaults(schema, value)
  return faults.length === 0
    ? { value: value as Static<T> }
    : { problems: faults.map(({ path, message }) => problem(at(path), message)) }
}

/** Looked for before anything is resolved: a few of them can stand for millions of nodes. */
function findAlias(document: Document): Alias | undefined {
  let found: Alias | undefined
  visit(document, {
    Alias(_, node) {
      found = node
      return visit.BREAK
    },
  })
  return found
}

/** One sentence for each fault; TypeBox reports an unknown field twice, once as a schema that is false. */
const findSchemaFaults = (schema: TSchema, value: unknown): YamlFault[] =>
  Value.Errors(schema, value)
    .filter(({ keyword }) => keyword !== 'boolean')
    .map(({ instancePath, params, message }) => {
      const path = instancePath
        .split('/')
        .slice(1)
        .map(step => (/^\d+$/.test(step) ? Number(step) : step))
      const { additionalProperties, requiredProperties, allowedValues } = params as Record<string, string[]>
      if (additionalProperties)
        return {
          path: [...path, additionalProperties[0]!],
          message: `${additionalProperties.join(', ')} is not a known field.`,
        }
      if (requiredProperties)
        return { path, message: `These fields are missing: ${requiredProperties.join(', ')}.` }
      const name = String(path.at(-1) ?? 'The file')
      if (allowedValues) return { path, message: `${name} must be one of ${allowedValues.join(', ')}.` }
      return { path, message: `${name} ${message}.` }
    })
