import { Type } from 'typebox'
import type { Catalogue } from '../catalogue/entry.ts'
import { MyData } from '../contract/my-data.ts'
import type { OwnData, Store } from '../store/store.ts'
import { signedIn } from './auth.ts'
import { presentDraft } from './drafts.ts'
import { presentNotification } from './notifications.ts'
import type { App, Parts, SignedIn } from './parts.ts'
import { pulseMark } from './pulse.ts'
import { presentPerson } from './session.ts'

const Confirmation = Type.Object({ confirm: Type.Literal('erase') })

/** What is kept about a person is theirs to take along, and to have erased. */
export function registerMyData(app: App, { library, store, now }: Parts): void {
  app.get(
    '/me/data',
    { schema: { summary: 'Everything that is kept about me', response: { 200: MyData } } },
    async (request, reply) => {
      const person = signedIn(request)
      reply.header('Content-Disposition', 'attachment; filename="my-data.json"')
      return {
        ...presentOwn(await store.readOwnData(person.no)),
        ...(await readKept(store, library.catalogue, { person, now: now() })),
        person: presentPerson(person, request),
      }
    },
  )

  app.delete(
    '/me',
    {
      config: { limit: 'writes' },
      schema: {
        summary: 'Erase me: my name is replaced, my votes stay counted; with the header Confirm: erase',
        headers: Confirmation,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const seq = await store.erasePerson(signedIn(request).no)
      await library.catchUp(seq)
      return reply.code(204).header('X-Seq', seq).send(null)
    },
  )
}

async function readKept(
  store: Store,
  catalogue: Catalogue,
  { person, now }: { person: SignedIn; now: Date },
) {
  const [votes, drafts, following, notifications, pulse] = await Promise.all([
    ...([store.readVotesOf(person.no), store.readDrafts(person.no)] as const),
    ...([store.readFollowing(person.no), store.readNotifications(person.no, now)] as const),
    store.readPulsePeriods(pulseMark(person)),
  ])
  return {
    votes: [...votes],
    pulse: [...pulse],
    drafts: drafts.map(presentDraft),
    following: [...following],
    notifications: notifications.map(row => presentNotification(row, catalogue, person)),
  }
}

const presentOwn = ({ wins, reuses, coSigns, comments, reports }: OwnData) => ({
  wins: [...wins],
  reuses: reuses.map(({ result, ...reuse }) => ({ ...reuse, ...(result && { result }) })),
  coSigns: [...coSigns],
  comments: comments.map(({ practiceId, no, markdown, createdAt, deletedAt }) => ({
    ...{ practiceId, id: String(no), markdown, createdAt, deleted: deletedAt !== null },
  })),
  reports: [...reports],
})
