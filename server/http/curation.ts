import { Type } from 'typebox'
import type { Entry } from '../catalogue/entry.ts'
import { titleOf } from '../catalogue/redirects.ts'
import { CurationCount, CurationQueue, type Report, ResolveInput } from '../contract/curation.ts'
import { reportNotFound } from '../errors.ts'
import type { ReportRow } from '../store/store.ts'
import { requireCurator } from './auth.ts'
import type { App, Parts } from './parts.ts'
import { presentSummary } from './present.ts'
import { readReader } from './reader.ts'

const SIMILAR_COUNT = 3
const ReportParams = Type.Object({ id: Type.String({ pattern: '^[0-9]{1,15}$' }) })

/** What waits for a curator. */
export function registerCuration(app: App, { library, plugins, search, store, now }: Parts): void {
  const findWaiting = () =>
    [...library.catalogue.unpublished.values()]
      .filter(({ status }) => status === 'waiting')
      .sort((a, b) => a.updatedAt.localeCompare(b.updatedAt) || (a.id < b.id ? -1 : 1))

  app.get(
    '/curation/queue',
    {
      schema: { summary: 'Wins that wait and open reports, oldest first', response: { 200: CurationQueue } },
    },
    async request => {
      requireCurator(request)
      const reader = await readReader(request, { library, plugins })
      const { catalogue } = library
      const present = (entry: Entry) => presentSummary(entry, catalogue, reader)
      const waiting = findWaiting().map(entry => ({
        practice: present(entry),
        since: entry.updatedAt,
        similar: search
          .similar({ title: entry.title, body: entry.text }, { limit: SIMILAR_COUNT })
          .map(present),
      }))
      const reports = (await store.readOpenReports()).map(row =>
        presentReport(row, titleOf(catalogue, row.practiceId) ?? row.practiceId),
      )
      return { waiting, reports }
    },
  )

  app.get(
    '/curation/count',
    { schema: { summary: 'How much waits, for the navigation', response: { 200: CurationCount } } },
    async request => {
      requireCurator(request)
      return { waiting: findWaiting().length, reports: (await store.readOpenReports()).length }
    },
  )

  app.post(
    '/curation/reports/:id/resolve',
    {
      config: { limit: 'writes' },
      schema: {
        summary: 'Settle a report',
        params: ReportParams,
        body: ResolveInput,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { no: personNo } = requireCurator(request)
      const report = { no: Number(request.params.id), personNo, outcome: request.body.outcome }
      if (!(await store.resolveReport({ ...report, at: now().toISOString() }))) throw reportNotFound()
      return reply.code(204).send(null)
    },
  )
}

const presentReport = (row: ReportRow, title: string): Report => ({
  ...{ id: String(row.no), at: row.at, by: row.reporter, reason: row.reason },
  practice: { id: row.practiceId, title },
  ...(row.commentNo !== null && {
    comment: { id: String(row.commentNo), by: row.commentBy ?? '', html: row.commentHtml ?? '' },
  }),
})
