// GET    /api/practices/{id}/comments?limit&cursor → list of Comment, oldest first; replies name what they answer
// POST   /api/practices/{id}/comments (CommentInput; header Idempotency-Key) → 201 Comment
// PUT    /api/comments/{id} (CommentChange) → Comment; its author
// DELETE /api/comments/{id} → Comment without its text; its author and curators
// POST   /api/comments/{id}/reports, POST /api/practices/{id}/reports (ReportInput) → 204; see curation.ts
import { type Static, Type } from 'typebox'
import { Side } from './taxonomy.ts'

export const CommentId = Type.String({ pattern: '^[0-9]{1,15}$' })

/** Markdown, through the same pipeline and guards as a story. */
const markdown = Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' })

export const CommentInput = Type.Object(
  { markdown, replyTo: Type.Optional(CommentId) },
  { additionalProperties: false },
)
export type CommentInput = Static<typeof CommentInput>
export const CommentChange = Type.Object({ markdown }, { additionalProperties: false })
export type CommentChange = Static<typeof CommentChange>

export const Comment = Type.Object({
  id: CommentId,
  by: Type.Object({ name: Type.String(), side: Side }),
  /** Sanitised; empty when deleted. */
  html: Type.String(),
  /** As it was typed, for who may edit it. */
  markdown: Type.Optional(Type.String()),
  /** The first comment of its thread. */
  replyTo: Type.Optional(CommentId),
  createdAt: Type.String({ format: 'date-time' }),
  editedAt: Type.Optional(Type.String({ format: 'date-time' })),
  deleted: Type.Boolean(),
  /** Written by who told the win. */
  byAuthor: Type.Boolean(),
  canEdit: Type.Boolean(),
  canDelete: Type.Boolean(),
})
export type Comment = Static<typeof Comment>
