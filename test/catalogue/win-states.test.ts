import { describe, expect, it } from 'vitest'
import { nextStatus, type WinEvent } from '../../server/catalogue/win-states.ts'
import { STATUSES } from '../../server/contract/practice.ts'

const EVENTS: WinEvent[] = ['edit', 'delete', 'restore', 'publish', 'return', 'archive']
const EXPECTED = {
  published: ['waiting', 'deleted', undefined, undefined, 'returned', 'archived'],
  waiting: ['waiting', 'deleted', undefined, 'published', 'returned', 'archived'],
  returned: ['waiting', 'deleted', undefined, 'published', undefined, 'archived'],
  archived: [undefined, 'deleted', undefined, 'published', undefined, undefined],
  deleted: [undefined, undefined, 'waiting', undefined, undefined, undefined],
}

describe('the states of a win', () => {
  it.each(STATUSES)('lead where the table says, under moderation: %s', status => {
    const member = { moderated: true, byCurator: false }
    expect(EVENTS.map(event => nextStatus(status, event, member))).toEqual(EXPECTED[status])
  })

  it.each(STATUSES)('need no curator where moderation is off, or the editor is one: %s', status => {
    const open = EXPECTED[status].map(next => (next === 'waiting' ? 'published' : next))
    for (const circumstances of [
      { moderated: false, byCurator: false },
      { moderated: true, byCurator: true },
    ])
      expect(EVENTS.map(event => nextStatus(status, event, circumstances))).toEqual(open)
  })
})
