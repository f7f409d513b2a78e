import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { type Alias, type Document, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { Metric } from '../contract/metric.ts'
import type { ContentProblem } from './content-problem.ts'

const MAX_TEXT_LENGTH = 100_000
const Metrics = Type.Array(Metric, { maxItems: 200 })

/** `metrics.yaml` → its metrics, or what is wrong with it, the first fault of each place. Pure. */
export function parseMetrics(file: string, text: string): readonly Metric[] | { problems: ContentProblem[] } {
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
  const value: unknown = document.toJS() ?? []
  const at = (path: readonly (string | number)[]) =>
    (document.getIn(path, true) as Node | undefined)?.range?.[0] ?? 0
  const faults = [...findSchemaFaults(value), ...findDuplicates(value)]
  return faults.length === 0
    ? (value as Metric[])
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

interface Fault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** One sentence for each fault; TypeBox reports an unknown field twice, once as a schema that is false. */
const findSchemaFaults = (value: unknown): Fault[] =>
  Value.Errors(Metrics, value)
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

function findDuplicates(value: unknown): Fault[] {
  if (!Value.Check(Metrics, value)) return []
  return (['id', 'name'] as const).flatMap(field =>
    value.flatMap((metric, index) =>
      value.findIndex(other => other[field] === metric[field]) < index
        ? [{ path: [index, field], message: `The ${field} "${metric[field]}" is taken by a metric above.` }]
        : [],
    ),
  )
}
