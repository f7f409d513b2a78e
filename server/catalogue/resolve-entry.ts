import type { PracticeRow, WinRow } from '../store/store.ts'
import type { Entry } from './entry.ts'
import { guessLanguage } from './guess-language.ts'

/** About two lines of a card. */
const SUMMARY_LENGTH = 200

/**
 * Decides what a practice is when a file and a row share its id: the file's text with the row's feedback, so a win that a curator has
 * exported keeps its votes. Undefined when the row holds only votes for a file that is gone.
 */
export function resolveEntry(file: Entry | undefined, row: PracticeRow | undefined): Entry | undefined {
  if (file) return row ? { ...file, ...feedback(row) } : file
  return row?.win ? winEntry(row, row.win) : undefined
}

const feedback = ({ votes, reuses, commentCount }: PracticeRow) => ({ votes, reuses, commentCount })

function winEntry(row: PracticeRow, win: WinRow): Entry {
  const { situation, whatWeDid, outcome, whatToCopy, result, checkOn: _, ...fields } = win.fields
  return {
    ...fields,
    id: row.id,
    kind: 'win',
    status: win.status,
    source: 'submitted',
    summary: excerpt(win.rendered.text),
    html: win.rendered.html,
    text: win.rendered.text,
    language: guessLanguage(`${fields.title} ${win.rendered.text}`),
    sides: [...new Set(fields.contributors.map(({ side }) => side))],
    example: false,
    coSigned: win.coSigns.length > 0,
    celebrated: win.status === 'published' && win.celebratedAt !== null,
    ...feedback(row),
    coSigns: win.coSigns,
    createdAt: win.createdAt,
    updatedAt: win.updatedAt,
    version: win.revision,
    ...(result && { result }),
    ...(win.checkOn && { checkOn: win.checkOn }),
    ...(win.celebratedAt && { celebratedAt: win.celebratedAt }),
    ...(win.held && { held: win.held }),
    authorNo: win.authorNo,
    author: { name: win.authorName, side: win.authorSide },
    story: { situation, whatWeDid, outcome, whatToCopy },
    ...(win.reviewReason && { reviewReason: win.reviewReason }),
    ...(win.deletedAt && { deletedAt: win.deletedAt }),
  }
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= SUMMARY_LENGTH) return line
  const end = line.lastIndexOf(' ', SUMMARY_LENGTH)
  return `${line.slice(0, end > 0 ? end : SUMMARY_LENGTH)}…`
}
