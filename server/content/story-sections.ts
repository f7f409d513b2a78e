import { STORY_SECTIONS, type Story } from '../contract/practice.ts'
import { SECTION_HEADINGS } from './section-headings.ts'

const HEADINGS = STORY_SECTIONS.map(section => `## ${SECTION_HEADINGS[section]}`)

/**
 * A story as the body of a file. A line of a section that looks like one of our headings gets one more closing #, which Markdown
 * does not show, so that `splitStory` gives back what was joined.
 */
export function joinStory(story: Story): string {
  const sections = STORY_SECTIONS.map(
    (section, index) => `${HEADINGS[index]}\n\n${mapLines(story[section], guardLine)}\n`,
  )
  return sections.join('\n')
}

/** A file's body → what stands before the first heading, and the four sections; undefined unless they stand in their order. */
export function splitStory(markdown: string): { intro: string; story: Story } | undefined {
  const lines = markdown.split('\n')
  const starts: number[] = []
  for (const heading of HEADINGS) {
    const from = (starts.at(-1) ?? -1) + 1
    const start = lines.findIndex((line, index) => index >= from && line.trimEnd() === heading)
    if (start < 0) return undefined
    starts.push(start)
  }
  const section = (index: number) => {
    const body = lines.slice(starts[index]! + 1, starts[index + 1] ?? lines.length)
    // The blank line that follows a heading, and the two that end a section.
    if (body[0] === '') body.shift()
    for (let blank = 0; blank < 2 && body.at(-1) === ''; blank++) body.pop()
    return mapLines(body.join('\n'), unguardLine)
  }
  const [situation, whatWeDid, outcome, whatToCopy] = STORY_SECTIONS.map((_, index) => section(index))
  return {
    intro: lines.slice(0, starts[0]).join('\n').trim(),
    story: {
      ...{ situation: situation!, whatWeDid: whatWeDid! },
      ...{ outcome: outcome!, whatToCopy: whatToCopy! },
    },
  }
}

const mapLines = (text: string, change: (line: string) => string) =>
  text.replace(/\r\n/g, '\n').split('\n').map(change).join('\n')

/** A heading of ours with any number of closing #. */
function readHeading(line: string): { heading: string; closing: number } | undefined {
  const [, heading, closing = ''] = /^(## [A-Z][a-z ]*[a-z])(?: (#+))?\s*$/.exec(line) ?? []
  return heading && HEADINGS.includes(heading) ? { heading, closing: closing.length } : undefined
}

function guardLine(line: string): string {
  const found = readHeading(line)
  return found ? `${found.heading} ${'#'.repeat(found.closing + 1)}` : line
}

function unguardLine(line: string): string {
  const found = readHeading(line)
  if (!found || found.closing === 0) return line
  return found.closing === 1 ? found.heading : `${found.heading} ${'#'.repeat(found.closing - 1)}`
}
