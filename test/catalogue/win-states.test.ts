import { describe, expect, it } from 'vitest'
import {
  nextStatus,
  rolesOf,
  stateOf,
  WIN_EVENTS,
  WIN_ROLES,
  WIN_STATES,
  type WinEvent,
  type WinRole,
  type WinState,
} from '../../server/catalogue/win-states.ts'
import type { Side } from '../../server/contract/taxonomy.ts'

/** What may happen, as a person would write it down: state, event, who, and where it leads. `open` is where moderation decides. */
const ALLOWED = `
  waiting     edit      author,curator  open
  waiting     delete    author,curator  deleted
  waiting     publish   curator         published
  waiting     return    curator         returned
  waiting     archive   curator         archived
  returned    edit      author,curator  open
  returned    delete    author,curator  deleted
  returned    publish   curator         published
  returned    archive   curator         archived
  published   edit      author,curator  open
  published   check     author,curator  published
  published   delete    author,curator  deleted
  published   return    curator         returned
  published   archive   curator         archived
  published   co-sign   other-side      published
  co-signed   edit      author,curator  open
  co-signed   check     author,curator  published
  co-signed   delete    author,curator  deleted
  co-signed   return    curator         returned
  co-signed   archive   curator         archived
  co-signed   co-sign   other-side      published
  co-signed   withdraw  signer          published
  celebrated  edit      author,curator  open
  celebrated  check     author,curator  published
  celebrated  delete    author,curator  deleted
  celebrated  return    curator         returned
  celebrated  archive   curator         archived
  celebrated  co-sign   other-side      published
  archived    delete    author,curator  deleted
  archived    publish   curator         published
  archived    restore   curator         published
  deleted     restore   author,curator  open`
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/) as [WinState, WinEvent, string, string])

function expected(state: WinState, event: WinEvent, role: WinRole, moderated: boolean) {
  const rule = ALLOWED.find(([from, what]) => from === state && what === event)
  if (!rule) return 'impossible'
  const [, , by, to] = rule
  if (!by.split(',').includes(role)) return 'forbidden'
  return to === 'open' ? (moderated && role !== 'curator' ? 'waiting' : 'published') : to
}

describe('the life of a win', () => {
  it('is the table above, for every state, event and role, with moderation and without', () => {
    const all = WIN_STATES.flatMap(state =>
      WIN_EVENTS.flatMap(event =>
        WIN_ROLES.flatMap(role => [true, false].map(moderated => ({ state, event, role, moderated }))),
      ),
    )
    const wrong = all.filter(
      ({ state, event, role, moderated }) =>
        nextStatus(state, event, { roles: [role], moderated }) !== expected(state, event, role, moderated),
    )
    expect(all).toHaveLength(7 * 9 * 4 * 2)
    expect(wrong).toEqual([])
  })

  it('gives somebody who is nothing to it no say in it', () => {
    const answers = WIN_STATES.flatMap(state =>
      WIN_EVENTS.map(event => nextStatus(state, event, { roles: [], moderated: false })),
    )
    expect(new Set(answers)).toEqual(new Set(['impossible', 'forbidden']))
  })

  it('has its signed and celebrated states only while it is published', () => {
    const standing = { coSigned: true, celebrated: true }
    expect(stateOf({ status: 'published', ...standing })).toBe('celebrated')
    expect(stateOf({ status: 'published', coSigned: true, celebrated: false })).toBe('co-signed')
    expect(stateOf({ status: 'archived', ...standing })).toBe('archived')
  })
})

describe('what somebody is to a win', () => {
  const roles = (person: { no: number; side: Side; curator?: boolean }, authorSide: Side = 'marketing') =>
    rolesOf({
      person: { curator: false, ...person },
      win: { authorNo: 1, author: { side: authorSide }, coSigns: [{ personNo: 3 }] },
    })

  it.each([
    [{ no: 1, side: 'marketing' as const }, ['author']],
    [{ no: 1, side: 'sales' as const }, ['author']],
    [{ no: 2, side: 'marketing' as const }, []],
    [{ no: 2, side: 'sales' as const }, ['other-side']],
    [{ no: 2, side: 'other' as const }, []],
    [{ no: 3, side: 'sales' as const }, ['other-side', 'signer']],
    [{ no: 2, side: 'sales' as const, curator: true }, ['curator', 'other-side']],
  ])('%j of a win that Marketing told: %j', (person, expectation) => {
    expect(roles(person)).toEqual(expectation)
  })

  it('lets both sides sign what somebody of neither has told', () => {
    expect(roles({ no: 2, side: 'sales' }, 'other')).toEqual(['other-side'])
    expect(roles({ no: 2, side: 'marketing' }, 'other')).toEqual(['other-side'])
    expect(roles({ no: 2, side: 'other' }, 'other')).toEqual([])
  })
})
