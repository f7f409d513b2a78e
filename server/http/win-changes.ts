import type { FastifyReply } from 'fastify'
import type { Entry } from '../catalogue/entry.ts'
import { nextStatus, rolesOf, stateOf, type WinEvent } from '../catalogue/win-states.ts'
import type { HistoryEvent } from '../contract/history.ts'
import { meetsMinimum } from '../contract/metric.ts'
import type { Practice, Result, Status } from '../contract/practice.ts'
import { changedMeanwhile, notAllowed, notInThisState, practiceNotFound, versionRequired } from '../errors.ts'
import type { WinChange } from '../store/store.ts'
import { isCurator, signedIn } from './auth.ts'
import type { Parts, Request, SignedIn } from './parts.ts'
import { findVisible } from './practices.ts'
import { presentPractice, restorableUntil } from './present.ts'
import { readReader } from './reader.ts'

/** Events that overwrite what somebody may have changed meanwhile, and so need to say which version they saw. */
const NEEDS_VERSION: ReadonlySet<WinEvent> = new Set(['edit', 'delete'])

const HISTORY: Readonly<Partial<Record<WinEvent, HistoryEvent>>> = {
  ...{ edit: 'edited', delete: 'deleted', restore: 'restored' },
  ...{ publish: 'published', return: 'returned', archive: 'archived' },
}

interface Allowed {
  readonly person: SignedIn
  readonly entry: Entry
  /** The win's status after the event. */
  readonly status: Status
  /** That the caller saw, or, where the caller need not say, that is served now; undefined for `If-Match: *`. */
  readonly expectedRevision?: number
}

/** What every change of a stored win has in common: may this person do it now, and what does everybody see afterwards. */
export interface WinChanges {
  /** Checks permission, state and version. Throws what stands in the way. */
  allow(request: Request, event: WinEvent, options?: { versionOptional: boolean }): Allowed
  /** The change that an allowed event makes. */
  plan(
    request: Request,
    event: WinEvent,
    options?: { versionOptional: boolean },
  ): WinChange & { readonly entry: Entry }
  /** Whether a win with this result may be celebrated. */
  isEnough(result: Result | null | undefined): boolean
  carryOut(request: Request, reply: FastifyReply, change: WinChange): Promise<Practice>
  /** The stored win, once it is in the catalogue and the index. */
  answer(
    request: Request,
    reply: FastifyReply,
    stored: { practiceId: string; seq: number },
  ): Promise<Practice>
}

export function createWinChanges({ config, library, plugins, store, metrics, now }: Parts): WinChanges {
  const changes: WinChanges = {
    allow(request, event, { versionOptional } = { versionOptional: !NEEDS_VERSION.has(event) }) {
      const person = signedIn(request)
      const { id } = request.params as { id: string }
      const entry = findVisible(library.catalogue, id, person)
      if (entry.id !== id)
        throw notInThisState('This win was merged into another one. A curator can undo the merge first.')
      if (entry.source === 'content')
        throw notAllowed('This practice lives in a file; a curator edits it there, in the content folder.')
      const roles = rolesOf({ person: { ...person, curator: isCurator(person) }, win: entry })
      const status = nextStatus(stateOf(entry), event, { roles, moderated: config.moderation })
      if (status === 'forbidden') throw notAllowed(whoMay(event))
      if (status === 'impossible' || isExpired(entry, now())) throw notInThisState(whyNot(entry, event))
      const version = readIfMatch(request)
      if (version === undefined && !versionOptional) throw versionRequired()
      const expected = version ?? entry.version
      return { person, entry, status, ...(expected !== 'any' && { expectedRevision: expected }) }
    },
    plan(request, event, options) {
      const { person, entry, status, expectedRevision } = changes.allow(request, event, options)
      return {
        ...{ entry, practiceId: entry.id, editorNo: person.no, at: now().toISOString(), status },
        ...{ expectedStatus: entry.status, meetsMinimum: changes.isEnough(entry.result) },
        ...(HISTORY[event] && { event: HISTORY[event] }),
        ...(expectedRevision !== undefined && { expectedRevision }),
      }
    },
    isEnough: result => Boolean(result && meetsMinimum(result, metrics())),
    async carryOut(request, reply, change) {
      const outcome = await store.changeWin(change)
      if (outcome.kind === 'not-found') throw practiceNotFound()
      if (outcome.kind === 'changed-meanwhile') throw changedMeanwhile(outcome.revision)
      return changes.answer(request, reply, { practiceId: change.practiceId, seq: outcome.seq })
    },
    async answer(request, reply, { practiceId, seq }) {
      await library.catchUp(seq)
      const reader = await readReader(request, { library, plugins })
      const { catalogue } = library
      const entry = findVisible(catalogue, practiceId, reader.person)
      reply.header('X-Seq', seq).header('ETag', `"${entry.version}"`)
      return presentPractice(entry, catalogue, reader)
    },
  }
  return changes
}

const isExpired = ({ deletedAt }: Entry, now: Date) =>
  deletedAt !== undefined && restorableUntil(deletedAt) < now

function whoMay(event: WinEvent): string {
  if (event === 'co-sign')
    return 'A win is co-signed by somebody of the other side: Sales for Marketing, Marketing for Sales, and not by its author.'
  if (event === 'withdraw') return 'Only who has co-signed can withdraw that.'
  return event === 'edit' || event === 'delete' || event === 'check'
    ? 'Only its author and curators may change this win.'
    : 'Only curators may do this. Ask one of them.'
}

const whyNot = (entry: Entry, event: WinEvent): string =>
  event === 'withdraw' && entry.celebrated
    ? 'This win has been celebrated, so a signature can no longer be withdrawn. Tell a curator if its result is wrong.'
    : `This win is ${entry.status}; it cannot be changed in this way now.`

/** @returns the revision, `any` for `*`, undefined without the header */
function readIfMatch(request: Request): number | 'any' | undefined {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  if (header.trim() === '*') return 'any'
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1]
  if (revision === undefined) throw versionRequired()
  return Number(revision)
}
