import type { FastifyReply } from 'fastify'
import type { Entry } from '../catalogue/entry.ts'
import { resultChange } from '../contract/result-change.ts'
import {
  OUTCOMES,
  type Outcome,
  type Reuse,
  ReuseAnswer,
  ReuseInput,
  ReuseList,
  ReusesQuery,
} from '../contract/reuse.ts'
import { SIDES, type Side } from '../contract/taxonomy.ts'
import type { ReuseRow } from '../store/store.ts'
import { signedIn, withSide } from './auth.ts'
import { requireSense } from './check-result.ts'
import { pageOf } from './page.ts'
import type { App, Parts } from './parts.ts'
import { findOriginal, IdParams } from './practices.ts'
import { presentReuses } from './present.ts'

const url = '/practices/:id/reuses'
const write = { config: { limit: 'writes' as const } }

/** "We tried this": one per person, replaceable, and it can be taken back. */
export function registerReuses(app: App, parts: Parts): void {
  const { library, store, metrics, now } = parts

  async function answer(reply: FastifyReply, { id, seq, mine }: Stored): Promise<ReuseAnswer> {
    await library.catchUp(seq)
    reply.header('X-Seq', seq)
    return { reuses: presentReuses(findOriginal(parts, id).reuses), mine }
  }

  app.post(
    url,
    {
      ...write,
      schema: {
        summary: 'We tried this: what came of it',
        params: IdParams,
        body: ReuseInput,
        response: { 200: ReuseAnswer },
      },
    },
    async (request, reply) => {
      const { no: personNo, name, side } = withSide(request)
      const { id } = findOriginal(parts, request.params.id)
      const { outcome, note, result = null } = request.body
      requireSense(result, metrics(), '/result')
      const reuse = { personNo, side, outcome, note: note.trim(), result, at: now().toISOString() }
      const seq = await store.saveReuse({ ...reuse, practiceId: id })
      return answer(reply, { id, seq, mine: presentReuse({ ...reuse, name }, personNo) })
    },
  )

  app.delete(
    url,
    {
      ...write,
      schema: { summary: 'Take my reuse back', params: IdParams, response: { 200: ReuseAnswer } },
    },
    async (request, reply) => {
      const { no: personNo } = signedIn(request)
      const { id } = findOriginal(parts, request.params.id)
      const seq = await store.deleteReuse({ practiceId: id, personNo })
      return answer(reply, { id, seq, mine: null })
    },
  )

  app.get(
    url,
    {
      schema: {
        summary: 'Who tried it, and what came of it',
        params: IdParams,
        querystring: ReusesQuery,
        response: { 200: ReuseList },
      },
    },
    async request => {
      const { no } = signedIn(request)
      const { side, outcome, ...page } = request.query
      const rows = await store.readReuses(findOriginal(parts, request.params.id).id)
      const matching = rows.filter(
        row => (!side || row.side === side) && (!outcome || row.outcome === outcome),
      )
      return { ...pageOf(matching, page, row => presentReuse(row, no)), counts: countBySide(rows) }
    },
  )
}

interface Stored {
  readonly id: Entry['id']
  readonly seq: number
  readonly mine: Reuse | null
}

function presentReuse(
  { personNo, name, side, result, outcome, note, at }: ReuseRow,
  readerNo: number,
): Reuse {
  const change = result ? resultChange(result) : undefined
  return {
    ...{ outcome, note, at, by: { name, side }, mine: personNo === readerNo },
    ...(result && { result }),
    ...(change !== undefined && { resultChange: change }),
  }
}

function countBySide(rows: readonly ReuseRow[]): ReuseList['counts'] {
  const count = (side: Side, outcome: Outcome) =>
    rows.filter(row => row.side === side && row.outcome === outcome).length
  const of = (side: Side) => {
    const [worked, partly, didNotWork] = OUTCOMES.map(outcome => count(side, outcome))
    return presentReuses({ worked: worked!, partly: partly!, didNotWork: didNotWork! })
  }
  return Object.fromEntries(SIDES.map(side => [side, of(side)])) as ReuseList['counts']
}
