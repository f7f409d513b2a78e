import type { Paragraph } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { SKIP, visit } from 'unist-util-visit'
import type { ParsedFile } from '../parse-content-file.ts'
import { languageOf } from './check.ts'
import { splitWords } from './split-words.ts'

export interface Sentence {
  readonly words: readonly string[]
  /** 1-based, in the file. */
  readonly line: number
  readonly column: number
}

const parser = remark().use(remarkGfm).freeze()

/** The sentences of paragraphs and lists, with their places. Headings and tables are no prose, so they are left out. */
export function readSentences(file: ParsedFile): Sentence[] {
  const sentences: Sentence[] = []
  const segmenter = new Intl.Segmenter(languageOf(file), { granularity: 'sentence' })
  visit(parser.parse(file.markdown), node => {
    if (node.type === 'table' || node.type === 'heading') return SKIP
    if (node.type !== 'paragraph') return undefined
    const { text, placeOf } = flatten(node, file.bodyLine)
    for (const { segment, index } of segmenter.segment(text.replaceAll('\n', ' '))) {
      const words = splitWords(segment)
      const start = index + segment.length - segment.trimStart().length
      if (words.length > 0) sentences.push({ words, ...placeOf(start) })
    }
    return SKIP
  })
  return sentences
}

/** A paragraph as one string, and where in the file each of its characters stands. */
function flatten(paragraph: Paragraph, bodyLine: number) {
  let text = ''
  const pieces: { from: number; line: number; column: number }[] = []
  visit(paragraph, 'text', ({ value, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {}
    pieces.push({ from: text.length, line: line + bodyLine - 1, column })
    text += value
  })
  const placeOf = (index: number) => {
    const piece = pieces.findLast(({ from }) => from <= index) ?? { from: 0, line: bodyLine, column: 1 }
    const lines = text.slice(piece.from, index).split('\n')
    const column = lines.length === 1 ? piece.column + index - piece.from : lines.at(-1)!.length + 1
    return { line: piece.line + lines.length - 1, column }
  }
  return { text, placeOf }
}
