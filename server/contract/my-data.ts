// GET    /api/me/data → MyData, everything that is kept about me
// DELETE /api/me (header Confirm: erase) → 204; my name is replaced everywhere, my votes stay counted, drafts, follows and bell are gone
import { type Static, Type } from 'typebox'
import { Comment } from './comment.ts'
import { Draft } from './draft.ts'
import { Following } from './following.ts'
import { Notification } from './notification.ts'
import { Person } from './person.ts'
import { WinInput } from './practice.ts'
import { Period } from './pulse-period.ts'
import { Reuse } from './reuse.ts'
import { Id } from './taxonomy.ts'

const of = { practiceId: Id }

export const MyData = Type.Object({
  person: Person,
  wins: Type.Array(
    Type.Object({ id: Id, status: Type.String(), createdAt: Type.String(), fields: WinInput }),
  ),
  votes: Type.Array(Id),
  reuses: Type.Array(Type.Object({ ...of, ...Type.Omit(Reuse, ['by', 'mine', 'resultChange']).properties })),
  coSigns: Type.Array(Type.Object({ ...of, at: Type.String() })),
  comments: Type.Array(
    Type.Object({ ...of, ...Type.Pick(Comment, ['id', 'markdown', 'createdAt', 'deleted']).properties }),
  ),
  reports: Type.Array(Type.Object({ ...of, reason: Type.String(), at: Type.String() })),
  /** The periods in which I answered the pulse, as long as they run. What I answered is not kept with me. */
  pulse: Type.Array(Period),
  drafts: Type.Array(Draft),
  following: Type.Array(Following),
  notifications: Type.Array(Notification),
})
export type MyData = Static<typeof MyData>

/** What stands where an erased person's name stood. The tab shows it in the reader's language. */
export const ERASED_NAME = 'Former member'
