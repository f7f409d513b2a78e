import type { PracticeRow, WinRow } from '../store/store.ts'
import type { Entry } from './entry.ts'
import { NO_REUSES } from './sources.ts'

/** About two lines of a card. */
const SUMMARY_LENGTH = 200

/**
 * Decides what a practice is when a file and a row share its id: the file's text with the row's feedback, so a win that a curator has
 * exported keeps its votes. Undefined when the row holds only votes for a file that is gone.
 */
export function resolveEntry(file: Entry | undefined, row: PracticeRow | undefined): Entry | undefined {
  if (file) return row ? { ...file, votes: row.votes } : file
  return row?.win ? winEntry(row, row.win) : undefined
}

function winEntry(row: PracticeRow, win: WinRow): Entry {
  const { situation, whatWeDid, outcome, whatToCopy, result, checkOn, ...fields } = win.fields
  return {
    ...fields,
    id: row.id,
    kind: 'win',
    status: win.status,
    source: 'submitted',
    summary: excerpt(win.rendered.text),
    html: win.rendered.html,
    text: win.rendered.text,
    language: 'en',
    sides: [...new Set(fields.contributors.map(({ side }) => side))],
    example: false,
    coSigned: false,
    celebrated: false,
    votes: row.votes,
    reuses: NO_REUSES,
    createdAt: win.createdAt,
    updatedAt: win.updatedAt,
    version: win.revision,
    ...(result && { result }),
    ...(checkOn && { checkOn }),
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
