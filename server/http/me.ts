import type { Entry } from '../catalogue/entry.ts'
import { versionFor } from '../catalogue/translations.ts'
import { list, PageQuery } from '../contract/list.ts'
import { MeInput, Person } from '../contract/person.ts'
import { PracticeSummary } from '../contract/practice.ts'
import { signedIn } from './auth.ts'
import { answerLanguage } from './language.ts'
import { pageOf } from './page.ts'
import type { App, Parts } from './parts.ts'
import { presentSummary } from './present.ts'
import { readReader } from './reader.ts'
import { presentPerson } from './session.ts'

export function registerMe(app: App, parts: Parts): void {
  const { store, library } = parts
  app.get('/me', { schema: { summary: 'Who I am', response: { 200: Person } } }, request =>
    presentPerson(signedIn(request), request),
  )

  app.put(
    '/me',
    {
      config: { limit: 'writes' },
      schema: {
        summary: 'My side and language; my votes follow my side',
        body: MeInput,
        response: { 200: Person },
      },
    },
    async (request, reply) => {
      const before = signedIn(request)
      const { person, seq } = await store.updatePerson(before.no, request.body)
      await library.catchUp(seq)
      reply.header('X-Seq', seq)
      return presentPerson({ ...person, role: before.role }, request)
    },
  )

  const summaries = { response: { 200: list(PracticeSummary) }, querystring: PageQuery }

  app.get(
    '/me/wins',
    { schema: { summary: 'Wins that I submitted, in whatever state', ...summaries } },
    async request => {
      const reader = await readReader(request, parts)
      const { catalogue } = library
      const mine = [...catalogue.unpublished.values(), ...catalogue.practices.values()].filter(
        entry => entry.authorNo === reader.person.no,
      )
      const newestFirst = mine.sort(
        (a, b) => b.createdAt.localeCompare(a.createdAt) || (a.id < b.id ? -1 : 1),
      )
      return pageOf(newestFirst, request.query, entry => presentSummary(entry, catalogue, reader))
    },
  )

  app.get(
    '/me/votes',
    { schema: { summary: 'Practices that I back, latest first', ...summaries } },
    async request => {
      const reader = await readReader(request, parts)
      const { catalogue } = library
      const backed = [...reader.voted].flatMap((id): Entry | [] => {
        const entry = catalogue.practices.get(id)
        return entry ? versionFor(entry, catalogue, answerLanguage(request)) : []
      })
      return pageOf(backed, request.query, entry => presentSummary(entry, catalogue, reader))
    },
  )
}
