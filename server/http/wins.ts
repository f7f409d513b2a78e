import { createHash, randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { defaultCheckDate } from '../catalogue/check-date.ts'
import type { Entry } from '../catalogue/entry.ts'
import { currentId } from '../catalogue/redirects.ts'
import { openStatus } from '../catalogue/win-states.ts'
import { renderStory } from '../content/render-story.ts'
import { list } from '../contract/list.ts'
import { Practice, PracticeSummary, ReviewInput, SimilarInput, WinInput } from '../contract/practice.ts'
import { invalidRequest, keyReused } from '../errors.ts'
import { isCurator, requireCurator, withSide } from './auth.ts'
import { requireSense } from './check-result.ts'
import { pageOf } from './page.ts'
import type { App, Parts } from './parts.ts'
import { IdParams } from './practices.ts'
import { presentSummary } from './present.ts'
import { readReader } from './reader.ts'
import { createWinChanges } from './win-changes.ts'
import { winId } from './win-id.ts'

const SIMILAR_COUNT = 3

export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ pattern: '^[\\w-]{8,64}$' })),
})

export function registerWins(app: App, parts: Parts): void {
  const { config, library, search, store, renderer, metrics, now } = parts
  const changes = createWinChanges(parts)
  const write = { config: { limit: 'writes' as const } }

  function requireUsable({ result, reuseOf }: WinInput) {
    requireSense(result, metrics(), '/result')
    if (reuseOf !== undefined && !library.catalogue.practices.has(currentId(library.catalogue, reuseOf)))
      throw invalidRequest([{ path: '/reuseOf', message: 'is no practice that you can see' }])
  }

  /** The author's own date; a learning without one gets one, until it has been answered. */
  function checkDate({ checkOn, result }: WinInput, before?: Entry): string | null {
    if (checkOn !== undefined || changes.isEnough(result)) return checkOn ?? null
    return before?.checkOn ?? (before?.held ? null : defaultCheckDate(now()))
  }

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
      const person = withSide(request)
      requireUsable(request.body)
      const key = request.headers['idempotency-key'] ?? randomUUID()
      const outcome = await store.submitWin({
        personNo: person.no,
        key,
        bodyHash: createHash('sha256').update(JSON.stringify(request.body)).digest('base64url'),
        practiceId: winId(request.body.title, `${person.no} ${key}`),
        side: person.side,
        status: openStatus({ moderated: config.moderation, byCurator: isCurator(person) }),
        fields: request.body,
        rendered: await renderStory(renderer, request.body),
        at: now().toISOString(),
        checkOn: checkDate(request.body),
      })
      if (outcome.kind === 'key-reused') throw keyReused()
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
      requireUsable(request.body)
      const rendered = await renderStory(renderer, request.body)
      return changes.carryOut(request, reply, {
        ...{ ...plan, content: { fields: request.body, rendered } },
        ...{ meetsMinimum: changes.isEnough(request.body.result), checkOn: checkDate(request.body, entry) },
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
      const reader = await readReader(request, library)
      const found = search.similar(request.body, { limit: SIMILAR_COUNT })
      return pageOf(found, { limit: SIMILAR_COUNT }, entry =>
        presentSummary(entry, library.catalogue, reader),
      )
    },
  )
}
