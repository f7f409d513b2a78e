import type { ParsedFile } from '../parse-content-file.ts'
import { type BodyLine, type Heading, readBodyLines, readHeadings } from './body-lines.ts'
import { advice, type Check, type Finding, isTold, languageOf, problem } from './check.ts'
import { KIND_RULES, STEP_COLUMNS } from './kind-rules.ts'

/** Sections that are missing, empty, in another order or unknown, and steps that do not say who does what, when, why and how. */
export const findMissingSections: Check = ({ files }) =>
  files.filter(file => !isTold(file)).flatMap(findInFile)

function findInFile(file: ParsedFile): Finding[] {
  const expected = KIND_RULES[file.front.kind].sections[languageOf(file)]
  if (!expected) return []
  const headings = readHeadings(file)
  const sections = headings.filter(({ level }) => level === 2)
  const titles = sections.map(({ text }) => text)
  return [
    ...expected.filter(title => !titles.includes(title)).map(title => missing(file, title, expected)),
    ...sections.filter(({ text }) => !expected.includes(text)).map(heading => unknown(file, heading)),
    ...findDisorder(file, sections, expected),
    ...headings.filter(({ level }) => level === 1).map(heading => tooHigh(file, heading)),
    ...findEmpty(file, sections),
    ...(file.front.kind === 'playbook' ? findStepFaults(file, sections, expected) : []),
  ]
}

const missing = (file: ParsedFile, title: string, expected: readonly string[]) => {
  const before = expected[expected.indexOf(title) - 1]
  const where = before ? `after "## ${before}"` : 'first'
  return problem(file, { line: file.bodyLine, column: 1 }, `Add the section "## ${title}", ${where}.`)
}

const unknown = (file: ParsedFile, { text, line }: Heading) =>
  advice(
    file,
    { line, column: 1 },
    `"${text}" is no section that readers know from other files. Check its spelling, or write it as "### ${text}" within one.`,
  )

const tooHigh = (file: ParsedFile, { text, line }: Heading) =>
  problem(
    file,
    { line, column: 1 },
    `The title comes from the front matter: write "## ${text}", or take it out.`,
  )

/** Only what is there is put in order: what is missing has been said. */
function findDisorder(file: ParsedFile, sections: readonly Heading[], expected: readonly string[]) {
  const known = sections.filter(({ text }) => expected.includes(text))
  const first = known.findIndex(
    ({ text }, index) => index > 0 && expected.indexOf(text) <= expected.indexOf(known[index - 1]!.text),
  )
  if (first < 1) return []
  const [{ text, line }, before] = [known[first]!, known[first - 1]!]
  const message =
    text === before.text || known.slice(0, first).some(other => other.text === text)
      ? `The section "${text}" stands here a second time: join the two.`
      : `Move "${text}" before "${before.text}": every file of this kind has the same order.`
  return [problem(file, { line, column: 1 }, message)]
}

const bodyOf = (file: ParsedFile, sections: readonly Heading[], index: number): BodyLine[] => {
  const end = sections[index + 1]?.line ?? Number.POSITIVE_INFINITY
  return readBodyLines(file).filter(({ line }) => line > sections[index]!.line && line < end)
}

const findEmpty = (file: ParsedFile, sections: readonly Heading[]) =>
  sections.flatMap(({ text, line }, index) =>
    bodyOf(file, sections, index).every(({ text }) => text.trim() === '')
      ? [problem(file, { line, column: 1 }, `The section "${text}" is empty: write it, however short.`)]
      : [],
  )

function findStepFaults(file: ParsedFile, sections: readonly Heading[], expected: readonly string[]) {
  const columns = STEP_COLUMNS[languageOf(file)]
  const index = sections.findIndex(({ text }) => text === expected[3])
  if (!columns || index < 0) return []
  const header = bodyOf(file, sections, index).find(({ text }) => text.trim().startsWith('|'))
  const names = Object.keys(columns)
  if (!header)
    return [
      problem(
        file,
        { line: sections[index]!.line, column: 1 },
        `Put the steps into a table with the columns ${names.join(', ')}.`,
      ),
    ]
  const cells = header.text.split('|').map(cell => cell.trim())
  const lacking = names.filter(name => !cells.some(cell => columns[name]!.test(cell)))
  return lacking.length === 0
    ? []
    : [
        problem(
          file,
          { line: header.line, column: 1 },
          `The table of steps lacks the column ${lacking.join(', ')}: each step says who does what, when, how and why.`,
        ),
      ]
}
