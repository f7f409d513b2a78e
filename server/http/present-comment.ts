import type { Entry } from '../catalogue/entry.ts'
import type { Comment } from '../contract/comment.ts'
import type { CommentRow } from '../store/store.ts'
import { isCurator } from './auth.ts'
import type { SignedIn } from './parts.ts'

export function presentComment(row: CommentRow, practice: Entry, person: SignedIn): Comment {
  const deleted = row.deletedAt !== null
  const mine = row.personNo === person.no
  return {
    ...{ id: String(row.no), by: { name: row.name, side: row.side }, html: row.html, deleted },
    ...(mine && !deleted && { markdown: row.markdown }),
    ...(row.replyTo !== null && { replyTo: String(row.replyTo) }),
    createdAt: row.createdAt,
    ...(row.editedAt !== null && { editedAt: row.editedAt }),
    byAuthor: practice.authorNo === row.personNo,
    canEdit: mine && !deleted,
    canDelete: (mine || isCurator(person)) && !deleted,
  }
}
