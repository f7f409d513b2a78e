import { findMarkdownFault, SUBMITTED_LIMITS } from '../content/markdown-guard.ts'
import { RenderAnswer, RenderInput } from '../contract/practice.ts'
import { markdownRefused } from '../errors.ts'
import type { App, Parts } from './parts.ts'
import { rateLimited } from './rate-limits.ts'

export function registerRender(app: App, { renderer, limits }: Parts): void {
  app.post(
    '/render',
    {
      config: rateLimited('searches', limits),
      schema: { summary: 'Markdown as it will be shown', body: RenderInput, response: { 200: RenderAnswer } },
    },
    async ({ body }) => {
      const fault = findMarkdownFault(body.markdown, SUBMITTED_LIMITS)
      if (fault) throw markdownRefused('/markdown', fault)
      const [rendered] = await renderer.render([body.markdown])
      return { html: rendered?.html ?? '' }
    },
  )
}
