import type { Catalogue } from '../catalogue/entry.ts'
import { currentId } from '../catalogue/redirects.ts'
import { PageQuery } from '../contract/list.ts'
import {
  NOTIFICATION_KINDS,
  type Notification,
  type NotificationKind,
  NotificationList,
  ReadAnswer,
  ReadInput,
} from '../contract/notification.ts'
import type { NotificationRow } from '../store/store.ts'
import { signedIn } from './auth.ts'
import { pageOf } from './page.ts'
import type { App, Parts, SignedIn } from './parts.ts'
import { mayEdit } from './present.ts'

/** The bell. */
export function registerNotifications(app: App, { library, store, now }: Parts): void {
  app.get(
    '/me/notifications',
    {
      schema: {
        summary: 'What happened to what I take part in, latest first',
        querystring: PageQuery,
        response: { 200: NotificationList },
      },
    },
    async request => {
      const person = signedIn(request)
      const rows = await store.readNotifications(person.no, now())
      const { catalogue } = library
      return {
        ...pageOf(rows, request.query, row => presentNotification(row, catalogue, person)),
        unread: countUnread(rows),
      }
    },
  )

  app.post(
    '/me/notifications/read',
    {
      config: { limit: 'writes' },
      schema: { summary: 'Mark as read: these, or all', body: ReadInput, response: { 200: ReadAnswer } },
    },
    async request => {
      const { no } = signedIn(request)
      const only = request.body.ids?.flatMap(id => parseId(id) ?? [])
      await store.markRead(no, { at: now().toISOString(), ...(only && { only }) })
      return { unread: countUnread(await store.readNotifications(no, now())) }
    },
  )
}

const countUnread = (rows: readonly NotificationRow[]) => rows.filter(row => row.readAt === null).length

function parseId(id: string): { seq: number; kind: NotificationKind } | undefined {
  const [, seq, kind] = /^(\d{1,15})-([a-z-]+)$/.exec(id) ?? []
  return NOTIFICATION_KINDS.includes(kind as NotificationKind)
    ? { seq: Number(seq), kind: kind as NotificationKind }
    : undefined
}

/** Leaves out what this person may no longer see: a title is text of the practice. */
export function presentNotification(
  row: NotificationRow,
  catalogue: Catalogue,
  person: SignedIn,
): Notification {
  const id = currentId(catalogue, row.practiceId)
  const entry = catalogue.practices.get(id) ?? catalogue.unpublished.get(id)
  const visible = entry && (entry.status === 'published' || mayEdit(entry, person))
  return {
    ...{ id: `${row.seq}-${row.kind}`, kind: row.kind, at: row.at, read: row.readAt !== null },
    ...(visible && { practice: { id, title: entry.title } }),
    ...(row.actorName && { by: row.actorName }),
    ...(row.reason && { reason: row.reason }),
  }
}
