import { Type } from 'typebox'
import { Draft, DraftId, DraftInput } from '../contract/draft.ts'
import { list } from '../contract/list.ts'
import { draftNotFound, tooLarge, tooManyDrafts } from '../errors.ts'
import type { DraftRow } from '../store/store.ts'
import { signedIn } from './auth.ts'
import type { App, Parts } from './parts.ts'

const DraftParams = Type.Object({ id: DraftId })
const MOST_DRAFTS = 50
const MOST_BYTES = 64_000

/** Unfinished forms, kept for their author alone, on every device. */
export function registerDrafts(app: App, { store, now }: Parts): void {
  app.get(
    '/me/drafts',
    { schema: { summary: 'My drafts, latest first', response: { 200: list(Draft) } } },
    async request => {
      const items = (await store.readDrafts(signedIn(request).no)).map(presentDraft)
      return { items, total: items.length, nextCursor: null }
    },
  )

  app.get(
    '/me/drafts/:id',
    { schema: { summary: 'One of my drafts', params: DraftParams, response: { 200: Draft } } },
    async request => {
      const drafts = await store.readDrafts(signedIn(request).no)
      const draft = drafts.find(({ id }) => id === request.params.id)
      if (!draft) throw draftNotFound()
      return presentDraft(draft)
    },
  )

  app.put(
    '/me/drafts/:id',
    {
      config: { limit: 'writes' },
      schema: {
        summary: 'Keep a draft; the last one sent wins',
        params: DraftParams,
        body: DraftInput,
        response: { 200: Draft },
      },
    },
    async request => {
      const body = JSON.stringify(request.body)
      if (Buffer.byteLength(body) > MOST_BYTES) throw tooLarge()
      const draft = { id: request.params.id, body, updatedAt: now().toISOString() }
      const saved = await store.saveDraft({ ...draft, personNo: signedIn(request).no }, MOST_DRAFTS)
      if (!saved) throw tooManyDrafts(MOST_DRAFTS)
      return presentDraft(draft)
    },
  )

  app.delete(
    '/me/drafts/:id',
    {
      config: { limit: 'writes' },
      schema: { summary: 'Throw a draft away', params: DraftParams, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await store.deleteDraft(signedIn(request).no, request.params.id)
      return reply.code(204).send(null)
    },
  )
}

export const presentDraft = ({ id, body, updatedAt }: DraftRow): Draft => ({
  ...(JSON.parse(body) as DraftInput),
  id,
  updatedAt,
})
