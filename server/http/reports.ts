import { Type } from 'typebox'
import { ReportInput } from '../contract/curation.ts'
import { signedIn } from './auth.ts'
import { CommentParams, findVisibleComment } from './comments.ts'
import type { App, Parts } from './parts.ts'
import { findPublished, IdParams } from './practices.ts'

const schema = { body: ReportInput, response: { 204: Type.Null() } }

/** "Curators should look at this." */
export function registerReports(app: App, parts: Parts): void {
  const { store, now } = parts

  app.post(
    '/practices/:id/reports',
    { config: { limit: 'writes' }, schema: { ...schema, summary: 'Report a practice', params: IdParams } },
    async (request, reply) => {
      const { no: personNo } = signedIn(request)
      const { id: practiceId } = findPublished(parts, request.params.id)
      const { reason } = request.body
      await store.saveReport({ practiceId, commentNo: null, personNo, reason, at: now().toISOString() })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/comments/:id/reports',
    {
      config: { limit: 'writes' },
      schema: { ...schema, summary: 'Report a comment', params: CommentParams },
    },
    async (request, reply) => {
      const { no: personNo } = signedIn(request)
      const { no: commentNo, practiceId } = await findVisibleComment(parts, request.params.id)
      const { reason } = request.body
      await store.saveReport({ practiceId, commentNo, personNo, reason, at: now().toISOString() })
      return reply.code(204).send(null)
    },
  )
}
