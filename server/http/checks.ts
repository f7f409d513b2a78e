import { renderStory } from '../content/render-story.ts'
import { CheckInput } from '../contract/check.ts'
import { Practice, type Result } from '../contract/practice.ts'
import type { WinChange } from '../store/store.ts'
import { requireSense } from './check-result.ts'
import type { App, Parts, Request } from './parts.ts'
import { IdParams } from './practices.ts'
import { createWinChanges } from './win-changes.ts'

/** "Did the result hold?" Yes and no are noted; a new number is an edit of the result, with all that follows from one. */
export function registerChecks(app: App, parts: Parts): void {
  const changes = createWinChanges(parts)

  function noteAnswer(request: Request, held: 'yes' | 'no', checkOn: string | null): WinChange {
    const { entry: _, ...plan } = changes.plan(request, 'check')
    return { ...plan, held, checkOn, event: held === 'yes' ? 'result-held' : 'result-did-not-hold' }
  }

  async function renewResult(request: Request, result: Result, checkOn: string | null): Promise<WinChange> {
    requireSense(result, parts.metrics(), '/result')
    const { entry, ...plan } = changes.plan(request, 'edit', { versionOptional: true })
    const { title, levers, symptoms, contributors, tags, story, reuseOf } = entry
    const lists = {
      ...{ levers: [...levers], symptoms: [...symptoms], tags: [...tags] },
      contributors: [...contributors],
    }
    const fields = { ...story!, ...lists, title, result, ...(reuseOf && { reuseOf }) }
    const rendered = await renderStory(parts.renderer, fields)
    const meetsMinimum = changes.isEnough(result)
    return {
      ...{ ...plan, expectedRevision: plan.expectedRevision ?? entry.version, checkOn, meetsMinimum },
      ...{ content: { fields, rendered }, event: 'result-renewed' },
    }
  }

  app.post(
    '/wins/:id/check',
    {
      config: { limit: 'writes' },
      schema: {
        summary: 'Did the result hold? Yes, no, or a new number',
        params: IdParams,
        body: CheckInput,
        response: { 200: Practice },
      },
    },
    async (request, reply) => {
      const { body } = request
      const checkOn = body.checkOn ?? null
      const change =
        body.held === 'new-number'
          ? await renewResult(request, body.result, checkOn)
          : noteAnswer(request, body.held, checkOn)
      return changes.carryOut(request, reply, change)
    },
  )
}
