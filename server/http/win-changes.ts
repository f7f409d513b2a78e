import type { FastifyReply } from 'fastify'
import type { Entry } from '../catalogue/entry.ts'
import { nextStatus, type WinEvent } from '../catalogue/win-states.ts'
import type { Practice } from '../contract/practice.ts'
import { changedMeanwhile, notAllowed, notInThisState, practiceNotFound, versionRequired } from '../errors.ts'
import type { WinChange } from '../store/store.ts'
import { isCurator, signedIn } from './auth.ts'
import type { Parts, Request, SignedIn } from './parts.ts'
import { findVisible } from './practices.ts'
import { mayEdit, presentPractice, restorableUntil } from './present.ts'
import { readReader } from './reader.ts'

/** Events that overwrite what somebody may have changed meanwhile, and so need to say which version they saw. */
const NEEDS_VERSION: ReadonlySet<WinEvent> = new Set(['edit', 'delete'])

/** What every change of a stored win has in common: may this person do it now, and what does everybody see afterwards. */
export interface WinChanges {
  /** Checks permission, state and version. Throws what stands in the way. */
  plan(request: Request, event: WinEvent): WinChange
  carryOut(request: Request, reply: FastifyReply, change: WinChange): Promise<Practice>
  /** The stored win, once it is in the catalogue and the index. */
  answer(
    request: Request,
    reply: FastifyReply,
    stored: { practiceId: string; seq: number },
  ): Promise<Practice>
}

export function createWinChanges({ config, library, store, now }: Parts): WinChanges {
  const changes: WinChanges = {
    plan(request, event) {
      const person = signedIn(request)
      const { id } = request.params as { id: string }
      const entry = findVisible(library.catalogue, id, person)
      requireEditable(entry, person)
      const byCurator = isCurator(person)
      const status = nextStatus(entry.status, event, { moderated: config.moderation, byCurator })
      const expired = entry.deletedAt !== undefined && restorableUntil(entry.deletedAt) < now()
      if (!status || expired)
        throw notInThisState(`This win is ${entry.status}; it cannot be changed in this way now.`)
      const expectedRevision = readIfMatch(request)
      if (expectedRevision === undefined && NEEDS_VERSION.has(event)) throw versionRequired()
      return {
        practiceId: id,
        editorNo: person.no,
        at: now().toISOString(),
        status,
        ...(typeof expectedRevision === 'number' && { expectedRevision }),
      }
    },
    async carryOut(request, reply, change) {
      const outcome = await store.changeWin(change)
      if (outcome.kind === 'not-found') throw practiceNotFound()
      if (outcome.kind === 'changed-meanwhile') throw changedMeanwhile(outcome.revision)
      return changes.answer(request, reply, { practiceId: change.practiceId, seq: outcome.seq })
    },
    async answer(request, reply, { practiceId, seq }) {
      await library.catchUp(seq)
      const reader = await readReader(request, store)
      const { catalogue } = library
      const entry = findVisible(catalogue, practiceId, reader.person)
      reply.header('X-Seq', seq).header('ETag', `"${entry.version}"`)
      return presentPractice(entry, catalogue, reader)
    },
  }
  return changes
}

function requireEditable(entry: Entry, person: SignedIn) {
  if (entry.source === 'content')
    throw notAllowed('This practice lives in a file; a curator edits it there, in the content folder.')
  if (!mayEdit(entry, person)) throw notAllowed('Only its author and curators may change this win.')
}

/** @returns the revision, `any` for `*`, undefined without the header */
function readIfMatch(request: Request): number | 'any' | undefined {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  if (header.trim() === '*') return 'any'
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1]
  if (revision === undefined) throw versionRequired()
  return Number(revision)
}
