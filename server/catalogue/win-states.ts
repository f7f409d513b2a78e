import type { Status } from '../contract/practice.ts'

/** How long a deleted win can be restored. */
export const RESTORABLE_DAYS = 30

export type WinEvent = 'edit' | 'delete' | 'restore' | 'publish' | 'return' | 'archive'

/** `open`: published at once, or waiting for a curator where moderation is on. */
const TRANSITIONS: Readonly<Record<Status, Partial<Record<WinEvent, Status | 'open'>>>> = {
  published: { edit: 'open', delete: 'deleted', return: 'returned', archive: 'archived' },
  waiting: { edit: 'open', delete: 'deleted', publish: 'published', return: 'returned', archive: 'archived' },
  returned: { edit: 'open', delete: 'deleted', publish: 'published', archive: 'archived' },
  archived: { delete: 'deleted', publish: 'published' },
  deleted: { restore: 'open' },
}

/** Where a submitted or edited win goes: curators need no curator. */
export const openStatus = ({ moderated, byCurator }: { moderated: boolean; byCurator: boolean }): Status =>
  moderated && !byCurator ? 'waiting' : 'published'

/** The state after an event, or undefined when the event is not possible in this state. */
export function nextStatus(
  status: Status,
  event: WinEvent,
  circumstances: { moderated: boolean; byCurator: boolean },
): Status | undefined {
  const next = TRANSITIONS[status][event]
  return next === 'open' ? openStatus(circumstances) : next
}
