import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { renderStory } from '../content/render-story.ts'
import { list } from '../contract/list.ts'
import { Practice, PracticeSummary, ReviewInput, SimilarInput, WinInput } from '../contract/practice.ts'
import { requireCurator, withSide } from './auth.ts'
import { answerLanguage } from './language.ts'
import { pageOf } from './page.ts'
import type { App, Parts } from './parts.ts'
import { IdParams } from './practices.ts'
import { presentSummary } from './present.ts'
import { readReader } from './reader.ts'
import { createSubmissions } from './submissions.ts'
import { createWinChanges } from './win-changes.ts'

const SIMILAR_COUNT = 3

export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ pattern: '^[\\w-]{8,64}$' })),
})

export function registerWins(app: App, parts: Parts): void {
  const { library, search, renderer } = parts
  const changes = createWinChanges(parts)
  const write = { config: { limit: 'writes' as const } }

  const submissions = createSubmissions(parts)

  app.post(
    '/wins',
    {
      ...write,
      schema: {
        summary: 'Submit a win; a retry with the same Idempotency-Key is the same submission',
        headers: IdempotencyHeaders,
        body: WinInput,
        response: { 201: Practice },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'] ?? randomUUID()
      const outcome = await submissions.submit(withSide(request), { fields: request.body, key })
      reply.code(201).header('Location', `/api/practices/${outcome.practiceId}`)
      return changes.answer(request, reply, outcome)
    },
  )

  app.put(
    '/wins/:id',
    {
      ...write,
      schema: { summary: 'Edit a win', params: IdParams, body: WinInput, response: { 200: Practice } },
    },
    async (request, reply) => {
      const { entry, ...plan } = changes.plan(request, 'edit')
      submissions.requireUsable(request.body)
      const rendered = await renderStory(renderer, request.body)
      return changes.carryOut(request, reply, {
        ...{ ...plan, content: { fields: request.body, rendered } },
        ...{
          meetsMinimum: changes.isEnough(request.body.result),
          checkOn: submissions.checkDate(request.body, entry),
        },
      })
    },
  )

  app.delete(
    '/wins/:id',
    {
      ...write,
      schema: {
        summary: 'Take a win back; for 30 days it can be restored',
        params: IdParams,
        response: { 200: Practice },
      },
    },
    (request, reply) => changes.carryOut(request, reply, changes.plan(request, 'delete')),
  )

  app.post(
    '/wins/:id/restore',
    {
      ...write,
      schema: { summary: 'Undo the deletion of a win', params: IdParams, response: { 200: Practice } },
    },
    (request, reply) => changes.carryOut(request, reply, changes.plan(request, 'restore')),
  )

  app.post(
    '/wins/:id/review',
    {
      ...write,
      schema: {
        summary: 'Curators: publish, return or archive',
        params: IdParams,
        body: ReviewInput,
        response: { 200: Practice },
      },
    },
    (request, reply) => {
      requireCurator(request)
      const { decision, reason } = request.body
      const plan = changes.plan(request, decision)
      return changes.carryOut(request, reply, { ...plan, reviewReason: reason.trim() || null })
    },
  )

  app.post(
    '/wins/similar',
    {
      config: { limit: 'searches' },
      schema: {
        summary: 'What is like this already?',
        body: SimilarInput,
        response: { 200: list(PracticeSummary) },
      },
    },
    async request => {
      const reader = await readReader(request, parts)
      const found = search.similar(request.body, {
        ...{ limit: SIMILAR_COUNT, language: answerLanguage(request) },
      })
      return pageOf(found, { limit: SIMILAR_COUNT }, entry =>
        presentSummary(entry, library.catalogue, reader),
      )
    },
  )
}
