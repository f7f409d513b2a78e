import matter from 'gray-matter'
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { ContentProblem } from './content-problem.ts'

export interface FrontMatterParts {
  readonly data: unknown
  readonly body: string
  /** 1-based line of the file where the body starts. */
  readonly bodyLine: number
  /** Where the value at this path stands in the file; of its nearest ancestor when it is missing. */
  locate(path: readonly (string | number)[]): { line: number; column: number }
}

/** gray-matter trims front matter with a regular expression that is quadratic on blank lines: 8 kB of them take 70 ms. */
const MAX_FRONT_MATTER_BYTES = 8_000
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

const refuseCode = {
  parse: (): never => {
    throw new Error('Only YAML front matter is read.')
  },
}

class YamlFault extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Splits a content file into its front matter and its body. Code is never run, aliases are refused, keys must be plain. */
export function splitFrontMatter(file: string, text: string): FrontMatterParts | ContentProblem {
  const end = findClosingFence(text)
  if (end === undefined)
    return {
      file,
      line: 1,
      column: 1,
      message: 'The file must start with front matter between two lines of ---.',
    }
  if (end > MAX_FRONT_MATTER_BYTES)
    return {
      file,
      line: 1,
      column: 1,
      message: `Front matter is longer than ${MAX_FRONT_MATTER_BYTES} characters.`,
    }
  const lines = new LineCounter()
  let document: Document | undefined
  const parse = (yaml: string): object => {
    document = parseYaml(yaml, lines)
    return document.toJS() as object
  }
  // The opening fence's line has been cut off from what the YAML parser sees.
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  try {
    // Any options object also switches off gray-matter's cache, which returns {} for a broken file read twice.
    const parts = matter(text, { language: 'yaml', engines: engines(parse) })
    const bodyLine = text.slice(0, text.length - parts.content.length).split('\n').length
    return {
      data: document?.toJS(),
      body: parts.content,
      bodyLine,
      locate: path => position(document === undefined ? 0 : offsetOf(document, path)),
    }
  } catch (error) {
    const offset = error instanceof YamlFault ? error.offset : 0
    return { file, ...position(offset), message: `Front matter: ${(error as Error).message.split('\n')[0]}` }
  }
}

/** `javascript` stops every spelling of a `---js` fence; the others are refused for the same reason. */
const engines = (parse: (yaml: string) => object) => ({
  yaml: { parse },
  javascript: refuseCode,
  js: refuseCode,
  coffee: refuseCode,
  coffeescript: refuseCode,
  json: refuseCode,
  toml: refuseCode,
})

function findClosingFence(text: string): number | undefined {
  if (!/^---[ \t]*\r?\n/.test(text)) return undefined
  const end = text.indexOf('\n---', 3)
  return end < 0 || !/^\n---[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 20)) ? undefined : end
}

function parseYaml(yaml: string, lineCounter: LineCounter): Document {
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: true, lineCounter, prettyErrors: false })
  const fault = document.errors[0]
  if (fault) throw new YamlFault(fault.message, fault.pos[0])
  visit(document, {
    Alias(_, node) {
      throw new YamlFault('aliases (*name) are not allowed', node.range?.[0] ?? 0)
    },
    Pair(_, { key }) {
      if (isScalar(key) && FORBIDDEN_KEYS.has(String(key.value)))
        throw new YamlFault(`the name "${key.value}" is not allowed`, key.range?.[0] ?? 0)
    },
  })
  if (!isMap(document.contents)) throw new YamlFault('it must be a list of fields such as "title: …"', 0)
  return document
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    if (isMap(parent)) {
      const pair = parent.items.find(item => isScalar(item.key) && item.key.value === path[length - 1])
      const range = (pair?.key as Node | undefined)?.range
      if (range) return range[0]
    }
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}
