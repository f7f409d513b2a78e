import { Practice } from '../contract/practice.ts'
import { changedMeanwhile, practiceNotFound, sideMissing } from '../errors.ts'
import type { App, Parts } from './parts.ts'
import { IdParams } from './practices.ts'
import { createWinChanges } from './win-changes.ts'

/** A person of the other side confirms the story and its result; before it is celebrated, that can be withdrawn. */
export function registerCoSigns(app: App, parts: Parts): void {
  const { store, now } = parts
  const changes = createWinChanges(parts)
  for (const [method, event] of [
    ['POST', 'co-sign'],
    ['DELETE', 'withdraw'],
  ] as const) {
    const signed = event === 'co-sign'
    app.route({
      method,
      url: '/wins/:id/co-sign',
      config: { limit: 'writes' },
      schema: {
        summary: signed ? 'Confirm a win of the other side' : 'Withdraw that, before it is celebrated',
        params: IdParams,
        response: { 200: Practice },
      },
      handler: async (request, reply) => {
        const { person, entry, expectedRevision = entry.version } = changes.allow(request, event)
        if (person.side === null) throw sideMissing()
        const outcome = await store.setCoSign({
          ...{ practiceId: entry.id, personNo: person.no, side: person.side, signed, expectedRevision },
          ...{ meetsMinimum: changes.isEnough(entry.result), at: now().toISOString() },
        })
        if (outcome.kind === 'not-found') throw practiceNotFound()
        if (outcome.kind === 'changed-meanwhile') throw changedMeanwhile(outcome.revision)
        return changes.answer(request, reply, { practiceId: entry.id, seq: outcome.seq })
      },
    })
  }
}
