import { Type } from 'typebox'
import type { Catalogue, Entry } from '../catalogue/entry.ts'
import { currentId } from '../catalogue/redirects.ts'
import { versionsOf } from '../catalogue/translations.ts'
import { list } from '../contract/list.ts'
import { Practice, PracticeSummary } from '../contract/practice.ts'
import { PracticesQuery } from '../contract/search.ts'
import { Id } from '../contract/taxonomy.ts'
import { practiceNotFound } from '../errors.ts'
import { requireCurator } from './auth.ts'
import { answerLanguage } from './language.ts'
import { pageOf } from './page.ts'
import type { App, Parts, SignedIn } from './parts.ts'
import { mayEdit, presentPractice, presentSummary } from './present.ts'
import { readReader } from './reader.ts'

export const IdParams = Type.Object({ id: Id })
const SIMILAR_COUNT = 5

export function registerPractices(app: App, { library, plugins, search }: Parts): void {
  app.get(
    '/practices',
    {
      schema: {
        summary: 'Browse practices',
        querystring: PracticesQuery,
        response: { 200: list(PracticeSummary) },
      },
    },
    async request => {
      const { limit, cursor, sort = 'common-ground', status = 'published', ...filters } = request.query
      const reader = await readReader(request, { library, plugins })
      const { catalogue } = library
      const present = (entry: Entry) => presentSummary(entry, catalogue, reader)
      if (status !== 'published') {
        requireCurator(request)
        const found = [...catalogue.unpublished.values()].filter(entry => entry.status === status)
        return pageOf(found.sort(byLastChange), request.query, present)
      }
      const page = {
        limit,
        explain: false,
        language: answerLanguage(request),
        ...(cursor !== undefined && { cursor }),
      }
      const { hits, total, nextCursor } = await search.find({ q: '', filters, sort, ...page })
      return { items: hits.map(hit => present(hit.entry)), total, nextCursor }
    },
  )

  app.get(
    '/practices/:id',
    { schema: { summary: 'Everything about one practice', params: IdParams, response: { 200: Practice } } },
    async (request, reply) => {
      const reader = await readReader(request, { library, plugins })
      const { catalogue } = library
      const entry = findVisible(catalogue, request.params.id, reader.person)
      reply.header('ETag', `"${entry.version}"`)
      const practice = presentPractice(entry, catalogue, reader)
      return entry.id === request.params.id ? practice : { ...practice, redirectedFrom: request.params.id }
    },
  )

  app.get(
    '/practices/:id/similar',
    {
      schema: {
        summary: 'Practices most like this one',
        params: IdParams,
        response: { 200: list(PracticeSummary) },
      },
    },
    async request => {
      const reader = await readReader(request, { library, plugins })
      const { catalogue } = library
      const { id, title, text } = findVisible(catalogue, request.params.id, reader.person)
      const found = search.similar(
        { title, body: text },
        {
          ...{ limit: SIMILAR_COUNT, exceptId: id, language: answerLanguage(request) },
        },
      )
      return pageOf(found, { limit: SIMILAR_COUNT }, entry => presentSummary(entry, catalogue, reader))
    },
  )
}

const byLastChange = (a: Entry, b: Entry) => b.updatedAt.localeCompare(a.updatedAt) || (a.id < b.id ? -1 : 1)

/** What people vote on, try and talk about: the original, in whatever language it was read. */
export function findOriginal(parts: Pick<Parts, 'library'>, id: string): Entry {
  const entry = findPublished(parts, id)
  return versionsOf(entry, parts.library.catalogue)[0]!
}

/** What is to be read; a merged one is what it was merged into. */
export function findPublished({ library }: Pick<Parts, 'library'>, id: string): Entry {
  const { catalogue } = library
  const entry = catalogue.practices.get(currentId(catalogue, id))
  if (!entry) throw practiceNotFound()
  return entry
}

/** What is not published exists for its author and curators only; to all others it is not there. */
export function findVisible(catalogue: Catalogue, id: string, person: SignedIn): Entry {
  const current = currentId(catalogue, id)
  const entry = catalogue.practices.get(current) ?? catalogue.unpublished.get(current)
  if (!entry || (entry.status !== 'published' && !mayEdit(entry, person))) throw practiceNotFound()
  return entry
}
