import { Type } from 'typebox'
import { evidenceOf } from '../catalogue/evidence.ts'
import { exportContent, exportPractice } from '../content/export-content.ts'
import { resultChange } from '../contract/result-change.ts'
import { practiceNotFound } from '../errors.ts'
import { requireCurator } from './auth.ts'
import { toCsv } from './csv.ts'
import type { App, Parts } from './parts.ts'
import { findPublished, IdParams } from './practices.ts'
import { createZip } from './zip.ts'

const attached = (name: string) => `attachment; filename="${name}"`

/** What people told, to take along: only what is published. */
export function registerExport(app: App, parts: Parts): void {
  const { config, library } = parts

  app.get(
    '/practices/:id/export',
    { schema: { summary: 'One practice as a file of content/', params: IdParams } },
    async (request, reply) => {
      requireCurator(request)
      const entry = findPublished(parts, request.params.id)
      const text = await exportPractice(config.contentDir, entry)
      if (text === undefined) throw practiceNotFound()
      reply.header('Content-Disposition', attached(`${entry.id}.md`))
      return reply.type('text/markdown; charset=utf-8').send(text)
    },
  )

  app.get(
    '/curation/export',
    { schema: { summary: 'Everything as a content folder (zip)' } },
    async (request, reply) => {
      requireCurator(request)
      const zip = await createZip(await exportContent(config.contentDir, library.catalogue))
      reply.header('Content-Disposition', attached('common-ground.zip'))
      return reply.type('application/zip').send(zip)
    },
  )

  app.get(
    '/curation/wins.csv',
    { schema: { summary: 'Published wins with their results', response: { 200: Type.String() } } },
    async (request, reply) => {
      requireCurator(request)
      reply.header('Content-Disposition', attached('wins.csv')).type('text/csv; charset=utf-8')
      return toCsv([COLUMNS, ...listWins(parts)])
    },
  )
}

const COLUMNS = [
  ...['id', 'title', 'created', 'levers', 'sides', 'metric', 'unit', 'before', 'after', 'better'],
  ...['change', 'period', 'measured by', 'source', 'evidence', 'co-signed', 'celebrated'],
]

/** One row each, no names of people, and no sum at the end: self-reported values do not add up. */
const listWins = ({ library }: Parts) =>
  [...library.catalogue.practices.values()]
    .filter(({ kind, example, translationOf }) => kind === 'win' && !example && !translationOf)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || (a.id < b.id ? -1 : 1))
    .map(entry => {
      const { id, title, createdAt, levers, sides, result, coSigned, celebrated } = entry
      return [
        ...[id, title, createdAt, levers.join(' '), sides.join(' ')],
        ...[result?.metric, result?.unit, result?.before, result?.after, result?.better],
        ...[result && resultChange(result), result?.period, result?.measuredBy, result?.source],
        ...[evidenceOf(entry), coSigned, celebrated],
      ]
    })
