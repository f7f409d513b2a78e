import { Type } from 'typebox'
import { titleOf } from '../catalogue/redirects.ts'
import { Merge, MergeInput } from '../contract/curation.ts'
import { invalidRequest, mergeNotFound, notInThisState } from '../errors.ts'
import type { MergeRow } from '../store/store.ts'
import { requireCurator } from './auth.ts'
import type { App, Parts } from './parts.ts'
import { findOriginal } from './practices.ts'

const MergeParams = Type.Object({ id: Type.String({ pattern: '^[0-9]{1,15}$' }) })

/** The same story told twice becomes one, and can be told apart again. */
export function registerMerges(app: App, parts: Parts): void {
  const { library, store, now } = parts

  async function present(no: number): Promise<Merge> {
    const row = (await store.readMerges()).find(merge => merge.no === no)
    if (!row) throw mergeNotFound()
    return presentMerge(row)
  }

  function presentMerge({ no, fromId, intoId, curator, at, undoneAt }: MergeRow): Merge {
    const named = (id: string) => ({ id, title: titleOf(library.catalogue, id) ?? id })
    return {
      ...{ id: String(no), from: named(fromId), into: named(intoId), at, by: curator },
      ...(undoneAt !== null && { undoneAt }),
    }
  }

  app.get(
    '/curation/merges',
    {
      schema: {
        summary: 'Merges, latest first',
        response: { 200: Type.Object({ items: Type.Array(Merge) }) },
      },
    },
    async request => {
      requireCurator(request)
      return { items: (await store.readMerges()).map(presentMerge) }
    },
  )

  app.post(
    '/curation/merges',
    {
      config: { limit: 'writes' },
      schema: { summary: 'Merge two practices', body: MergeInput, response: { 201: Merge } },
    },
    async (request, reply) => {
      const { no: personNo } = requireCurator(request)
      const [from, into] = [findOriginal(parts, request.body.from), findOriginal(parts, request.body.into)]
      if (from.id === into.id)
        throw invalidRequest([{ path: '/into', message: 'is the same practice; name two different ones' }])
      const merge = { from: from.id, into: into.id, personNo, at: now().toISOString() }
      const { no, seq } = await store.merge(merge)
      await library.catchUp(seq)
      reply.code(201).header('X-Seq', seq)
      return present(no)
    },
  )

  app.delete(
    '/curation/merges/:id',
    {
      config: { limit: 'writes' },
      schema: { summary: 'Undo a merge', params: MergeParams, response: { 200: Merge } },
    },
    async (request, reply) => {
      const { no: personNo } = requireCurator(request)
      const no = Number(request.params.id)
      const outcome = await store.undoMerge({ no, personNo, at: now().toISOString() })
      if (outcome.kind === 'not-found') throw mergeNotFound()
      if (outcome.kind === 'merged-on')
        throw notInThisState('What it was merged into has been merged on since. Undo that merge first.')
      if (outcome.kind === 'undone') {
        await library.catchUp(outcome.seq)
        reply.header('X-Seq', outcome.seq)
      }
      return present(no)
    },
  )
}
