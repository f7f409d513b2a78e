import { commonGround } from '../catalogue/common-ground.ts'
import { VoteAnswer } from '../contract/practice.ts'
import { withSide } from './auth.ts'
import type { App, Parts } from './parts.ts'
import { findOriginal, IdParams } from './practices.ts'
import { presentVotes } from './present.ts'

/** "This helped": one per person, can be taken back, both idempotent. */
export function registerVotes(app: App, { library, store, now }: Parts): void {
  for (const [method, voted] of [
    ['PUT', true],
    ['DELETE', false],
  ] as const) {
    app.route({
      method,
      url: '/practices/:id/vote',
      config: { limit: 'writes' },
      schema: {
        summary: voted ? 'Say that this helped' : 'Take it back',
        params: IdParams,
        response: { 200: VoteAnswer },
      },
      handler: async (request, reply) => {
        const { no: personNo, side } = withSide(request)
        const { id: practiceId } = findOriginal({ library }, request.params.id)
        const { votes, seq } = await store.setVote({
          personNo,
          side,
          practiceId,
          voted,
          at: now().toISOString(),
        })
        await library.catchUp(seq)
        reply.header('X-Seq', seq)
        const { activeVoters } = library.catalogue
        return { votes: presentVotes(votes), voted, commonGround: commonGround(votes, activeVoters) }
      },
    })
  }
}
