import { createHash } from 'node:crypto'
import { defaultCheckDate } from '../catalogue/check-date.ts'
import type { Entry } from '../catalogue/entry.ts'
import { currentId } from '../catalogue/redirects.ts'
import { openStatus } from '../catalogue/win-states.ts'
import { renderStory } from '../content/render-story.ts'
import { meetsMinimum } from '../contract/metric.ts'
import type { WinInput } from '../contract/practice.ts'
import { invalidRequest, keyReused } from '../errors.ts'
import { isCurator } from './auth.ts'
import { requireSense } from './check-result.ts'
import type { Parts, WithSide } from './parts.ts'
import { winId } from './win-id.ts'

/** A new win, wherever it was written: in the tab or in a message. */
export interface Submissions {
  /** @throws invalidRequest for figures that cannot be meant and for a practice that is not there */
  requireUsable(win: WinInput): void
  /** The author's own date; a learning without one gets one, until it has been answered. */
  checkDate(win: WinInput, before?: Entry): string | null
  /** A retry with the same key is the same submission. @throws keyReused, markdownRefused, invalidRequest */
  submit(
    person: WithSide,
    submission: { fields: WinInput; key: string },
  ): Promise<{ practiceId: string; seq: number }>
}

export function createSubmissions({ config, library, store, renderer, metrics, now }: Parts): Submissions {
  const submissions: Submissions = {
    requireUsable({ result, reuseOf }) {
      requireSense(result, metrics(), '/result')
      if (reuseOf !== undefined && !library.catalogue.practices.has(currentId(library.catalogue, reuseOf)))
        throw invalidRequest([{ path: '/reuseOf', message: 'is no practice that you can see' }])
    },
    checkDate({ checkOn, result }, before) {
      if (checkOn !== undefined || (result && meetsMinimum(result, metrics()))) return checkOn ?? null
      return before?.checkOn ?? (before?.held ? null : defaultCheckDate(now()))
    },
    async submit(person, { fields, key }) {
      submissions.requireUsable(fields)
      const outcome = await store.submitWin({
        ...{ personNo: person.no, side: person.side, key, fields },
        bodyHash: createHash('sha256').update(JSON.stringify(fields)).digest('base64url'),
        practiceId: winId(fields.title, `${person.no} ${key}`),
        status: openStatus({ moderated: config.moderation, byCurator: isCurator(person) }),
        rendered: await renderStory(renderer, fields),
        at: now().toISOString(),
        checkOn: submissions.checkDate(fields),
      })
      if (outcome.kind === 'key-reused') throw keyReused()
      return outcome
    },
  }
  return submissions
}
