import type { ParsedFile } from '../parse-content-file.ts'

export interface BodyLine {
  readonly text: string
  /** 1-based, in the file. */
  readonly line: number
}

/** The lines of the Markdown that a reader sees as text: those between two fences of code are left out. */
export function readBodyLines({ markdown, bodyLine }: ParsedFile): BodyLine[] {
  let fence: string | undefined
  return markdown.split('\n').flatMap((text, index) => {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? []
    if (mark && fence === undefined) fence = mark
    else if (mark && text.trim().startsWith(fence!)) fence = undefined
    else if (fence === undefined) return [{ text, line: bodyLine + index }]
    return []
  })
}

export interface Heading extends BodyLine {
  readonly level: number
}

export const readHeadings = (file: ParsedFile): Heading[] =>
  readBodyLines(file).flatMap(({ text, line }) => {
    const [, marks, title] = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(text) ?? []
    return marks ? [{ level: marks.length, text: title!, line }] : []
  })
