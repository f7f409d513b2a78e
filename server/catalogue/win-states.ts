import type { Status } from '../contract/practice.ts'
import { otherSides, type Side } from '../contract/taxonomy.ts'

/** How long a deleted win can be restored. */
export const RESTORABLE_DAYS = 30

/** Where a win stands. `published` is open to be co-signed; what is co-signed and not celebrated is a learning. */
export const WIN_STATES = [
  ...(['waiting', 'returned', 'published', 'co-signed', 'celebrated'] as const),
  ...(['archived', 'deleted'] as const),
] as const
export type WinState = (typeof WIN_STATES)[number]

export const WIN_EVENTS = [
  ...(['edit', 'check', 'delete', 'restore', 'publish', 'return', 'archive'] as const),
  ...(['co-sign', 'withdraw'] as const),
] as const
export type WinEvent = (typeof WIN_EVENTS)[number]

/** What somebody is to one win. Nobody who is none of these may do anything to it. */
export const WIN_ROLES = ['author', 'curator', 'other-side', 'signer'] as const
export type WinRole = (typeof WIN_ROLES)[number]

interface Rule {
  /** `open`: published at once, or waiting for a curator where moderation is on. */
  readonly to: Status | 'open'
  readonly by: readonly WinRole[]
}

const own = (to: Rule['to']): Rule => ({ to, by: ['author', 'curator'] })
const curated = (to: Rule['to']): Rule => ({ to, by: ['curator'] })
const coSign: Rule = { to: 'published', by: ['other-side'] }
const shown = {
  ...{ edit: own('open'), check: own('published'), delete: own('deleted') },
  ...{ return: curated('returned'), archive: curated('archived'), 'co-sign': coSign },
}
const withdraw: Rule = { to: 'published', by: ['signer'] }

/** A win's whole life. What is not in here cannot happen. */
const RULES: Readonly<Record<WinState, Partial<Record<WinEvent, Rule>>>> = {
  waiting: {
    ...{ edit: own('open'), delete: own('deleted') },
    ...{ publish: curated('published'), return: curated('returned'), archive: curated('archived') },
  },
  returned: {
    ...{ edit: own('open'), delete: own('deleted') },
    ...{ publish: curated('published'), archive: curated('archived') },
  },
  published: shown,
  'co-signed': { ...shown, withdraw },
  celebrated: shown,
  archived: { delete: own('deleted'), publish: curated('published'), restore: curated('published') },
  deleted: { restore: own('open') },
}

interface Standing {
  readonly status: Status
  readonly coSigned: boolean
  readonly celebrated: boolean
}

export function stateOf({ status, coSigned, celebrated }: Standing): WinState {
  if (status !== 'published') return status
  if (celebrated) return 'celebrated'
  return coSigned ? 'co-signed' : 'published'
}

interface Parties {
  readonly person: { readonly no: number; readonly side: Side | null; readonly curator: boolean }
  readonly win: {
    readonly authorNo?: number
    readonly author?: { readonly side: Side }
    readonly coSigns?: readonly { readonly personNo: number }[]
  }
}

export function rolesOf({ person, win }: Parties): WinRole[] {
  const isAuthor = win.authorNo === person.no
  const isOther = win.author && person.side && otherSides(win.author.side).includes(person.side)
  const roles: WinRole[] = []
  if (isAuthor) roles.push('author')
  if (person.curator) roles.push('curator')
  if (!isAuthor && isOther) roles.push('other-side')
  if (win.coSigns?.some(({ personNo }) => personNo === person.no)) roles.push('signer')
  return roles
}

/** Where a submitted or edited win goes: curators need no curator. */
export const openStatus = ({ moderated, byCurator }: { moderated: boolean; byCurator: boolean }): Status =>
  moderated && !byCurator ? 'waiting' : 'published'

/** The status after an event; `impossible` in this state for anybody, `forbidden` to these roles. */
export function nextStatus(
  state: WinState,
  event: WinEvent,
  { roles, moderated }: { roles: readonly WinRole[]; moderated: boolean },
): Status | 'impossible' | 'forbidden' {
  const rule = RULES[state][event]
  if (!rule) return 'impossible'
  if (!rule.by.some(role => roles.includes(role))) return 'forbidden'
  return rule.to === 'open' ? openStatus({ moderated, byCurator: roles.includes('curator') }) : rule.to
}
