import { randomUUID } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { findMarkdownFault, SUBMITTED_LIMITS } from '../content/markdown-guard.ts'
import { PIPELINE_VERSION } from '../content/pipeline-version.ts'
import type { Renderer } from '../content/renderer.ts'
import { Comment, CommentChange, CommentId, CommentInput } from '../contract/comment.ts'
import { list, PageQuery } from '../contract/list.ts'
import { commentNotFound, markdownRefused, notAllowed } from '../errors.ts'
import type { CommentRow } from '../store/store.ts'
import { isCurator, signedIn, withSide } from './auth.ts'
import { pageOf } from './page.ts'
import type { App, Parts, Request } from './parts.ts'
import { findOriginal, IdParams } from './practices.ts'
import { presentComment } from './present-comment.ts'
import { IdempotencyHeaders } from './wins.ts'

const url = '/practices/:id/comments'
export const CommentParams = Type.Object({ id: CommentId })
const write = { config: { limit: 'writes' as const } }

/** Questions and answers under a practice. */
export function registerComments(app: App, parts: Parts): void {
  const { library, store, renderer, now } = parts

  async function answer(request: Request, reply: FastifyReply, stored: { no: number; seq: number }) {
    await library.catchUp(stored.seq)
    reply.header('X-Seq', stored.seq)
    const row = (await store.findComment(stored.no))!
    return presentComment(row, findOriginal(parts, row.practiceId), signedIn(request))
  }

  async function findOpen(id: string): Promise<CommentRow> {
    const row = await findVisibleComment(parts, id)
    if (row.deletedAt !== null) throw commentNotFound()
    return row
  }

  app.get(
    url,
    {
      schema: {
        summary: 'Questions and answers, oldest first',
        params: IdParams,
        querystring: PageQuery,
        response: { 200: list(Comment) },
      },
    },
    async request => {
      const person = signedIn(request)
      const entry = findOriginal(parts, request.params.id)
      const rows = await Promise.all((await store.readComments(entry.id)).map(row => renderAgain(parts, row)))
      return pageOf(rows, request.query, row => presentComment(row, entry, person))
    },
  )

  app.post(
    url,
    {
      ...write,
      schema: {
        summary: 'Ask or answer; a retry with the same Idempotency-Key is the same comment',
        params: IdParams,
        headers: IdempotencyHeaders,
        body: CommentInput,
        response: { 201: Comment },
      },
    },
    async (request, reply) => {
      const { no: personNo, side } = withSide(request)
      const { id: practiceId } = findOriginal(parts, request.params.id)
      const { markdown, replyTo } = request.body
      const stored = await store.addComment({
        ...{ practiceId, personNo, side, markdown, at: now().toISOString() },
        replyTo: replyTo === undefined ? null : Number(replyTo),
        rendered: await renderComment(renderer, markdown),
        key: request.headers['idempotency-key'] ?? randomUUID(),
      })
      if (!stored) throw commentNotFound()
      reply.code(201)
      return answer(request, reply, stored)
    },
  )

  app.put(
    '/comments/:id',
    {
      ...write,
      schema: {
        summary: 'Edit my comment',
        params: CommentParams,
        body: CommentChange,
        response: { 200: Comment },
      },
    },
    async (request, reply) => {
      const { no, personNo } = await findOpen(request.params.id)
      if (personNo !== signedIn(request).no) throw notAllowed('Only who wrote a comment may edit it.')
      const { markdown } = request.body
      const rendered = await renderComment(renderer, markdown)
      const seq = await store.changeComment(no, { markdown, rendered }, now().toISOString())
      return answer(request, reply, { no, seq })
    },
  )

  app.delete(
    '/comments/:id',
    {
      ...write,
      schema: {
        summary: 'Take a comment’s text away; its author and curators',
        params: CommentParams,
        response: { 200: Comment },
      },
    },
    async (request, reply) => {
      const row = await findVisibleComment(parts, request.params.id)
      const person = signedIn(request)
      if (row.personNo !== person.no && !isCurator(person))
        throw notAllowed('Only who wrote a comment, and curators, may delete it. You can report it.')
      const seq = await store.changeComment(row.no, null, now().toISOString())
      return answer(request, reply, { no: row.no, seq })
    },
  )
}

/** A comment is there for whom its practice is. */
export async function findVisibleComment(parts: Parts, id: string): Promise<CommentRow> {
  const row = await parts.store.findComment(Number(id))
  if (!row) throw commentNotFound()
  findOriginal(parts, row.practiceId)
  return row
}

async function renderComment(renderer: Renderer, markdown: string) {
  const fault = findMarkdownFault(markdown, SUBMITTED_LIMITS)
  if (fault) throw markdownRefused('/markdown', fault)
  const [rendered] = await renderer.render([markdown])
  return { html: rendered?.html ?? '', pipeline: PIPELINE_VERSION }
}

/** What an older pipeline has rendered is rendered again before it is served, once. */
async function renderAgain({ store, renderer }: Parts, row: CommentRow): Promise<CommentRow> {
  if (row.pipeline === PIPELINE_VERSION || row.deletedAt !== null) return row
  const rendered = await renderComment(renderer, row.markdown)
  await store.saveCommentHtml(row.no, rendered)
  return { ...row, ...rendered }
}
