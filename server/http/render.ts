import { findMarkdownFault, SUBMITTED_LIMITS } from '../content/markdown-guard.ts'
import { RenderAnswer, RenderInput } from '../contract/practice.ts'
import { markdownRefused } from '../errors.ts'
import type { App, Parts } from './parts.ts'

export function registerRender(app: App, { renderer }: Parts): void {
  app.post(
    '/render',
    {
      config: { limit: 'searches' },
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
