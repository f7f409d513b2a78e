import { SubmissionDraft, SubmissionFindings } from '../contract/plugin-status.ts'
import { answerLanguage } from './language.ts'
import type { App, Parts } from './parts.ts'

/** What plugins find in a win before it is published. People's names are not shown to them. */
export function registerSubmissionCheck(app: App, { pluginAdmin }: Parts): void {
  app.post(
    '/wins/check',
    {
      config: { limit: 'searches' },
      schema: {
        summary: 'Does anything in this text not belong into a story?',
        body: SubmissionDraft,
        response: { 200: SubmissionFindings },
      },
    },
    async request => {
      const { title = '', situation = '', whatWeDid = '', outcome = '' } = request.body
      const { whatToCopy = '', tags = [] } = request.body
      const language = answerLanguage(request)
      const items = await pluginAdmin.check({
        ...{ language, title, situation, whatWeDid, outcome, whatToCopy, tags },
      })
      return { items, total: items.length, nextCursor: null }
    },
  )
}
