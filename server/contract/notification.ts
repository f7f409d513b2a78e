// GET  /api/me/notifications?limit&cursor → NotificationList, latest first
// POST /api/me/notifications/read (ReadInput) → {unread}
import { type Static, Type } from 'typebox'
import { Id } from './taxonomy.ts'

export const NOTIFICATION_KINDS = [
  /** To me as a named contributor of the other side, or again after the result was edited. */
  'co-sign-asked',
  /** To the author. */
  ...(['co-signed', 'celebrated', 'published', 'returned', 'archived', 'check-due'] as const),
  /** To the author, to who takes part, and to who follows the practice. */
  ...(['reuse', 'comment', 'reply'] as const),
  /** To who follows its lever, its symptom or the practice. */
  ...(['followed-published', 'followed-celebrated'] as const),
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** `kind` chooses the sentence. The practice's title is that of now; it is left out when the reader may no longer see it. */
export const Notification = Type.Object({
  id: Type.String(),
  kind: Type.Enum([...NOTIFICATION_KINDS]),
  at: Type.String({ format: 'date-time' }),
  read: Type.Boolean(),
  practice: Type.Optional(Type.Object({ id: Id, title: Type.String() })),
  /** Who caused it. */
  by: Type.Optional(Type.String()),
  /** Why a win was returned or archived. */
  reason: Type.Optional(Type.String()),
})
export type Notification = Static<typeof Notification>

export const NotificationList = Type.Object({
  items: Type.Array(Notification),
  total: Type.Integer(),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  unread: Type.Integer(),
})
export type NotificationList = Static<typeof NotificationList>

/** Without ids: all of them. */
export const ReadInput = Type.Object(
  { ids: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 100 })) },
  { additionalProperties: false },
)
export type ReadInput = Static<typeof ReadInput>
export const ReadAnswer = Type.Object({ unread: Type.Integer() })
export type ReadAnswer = Static<typeof ReadAnswer>
