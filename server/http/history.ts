import { HistoryEntry } from '../contract/history.ts'
import { list } from '../contract/list.ts'
import type { WinInput } from '../contract/practice.ts'
import { notAllowed } from '../errors.ts'
import { signedIn } from './auth.ts'
import type { App, Parts } from './parts.ts'
import { findVisible, IdParams } from './practices.ts'
import { mayEdit } from './present.ts'

export function registerHistory(app: App, { library, store }: Parts): void {
  app.get(
    '/wins/:id/history',
    {
      schema: {
        summary: 'Every step of a win, latest first; its author and curators',
        params: IdParams,
        response: { 200: list(HistoryEntry) },
      },
    },
    async request => {
      const person = signedIn(request)
      const entry = findVisible(library.catalogue, request.params.id, person)
      if (!mayEdit(entry, person)) throw notAllowed('The history of a win is for its author and curators.')
      const rows = await store.readHistory(entry.id)
      const items = rows.map(({ event, at, name, side, status, revision, reason, fields }) => ({
        ...{ event, at, by: { name, side }, status, version: revision },
        ...(reason && { reason }),
        ...(fields && { text: asLines(fields) }),
      }))
      return { items, total: items.length, nextCursor: null }
    },
  )
}

/** One line for each thing that can change by itself, so that two versions compare line by line. */
function asLines({ title, result, checkOn, ...win }: WinInput): string {
  const people = win.contributors.map(({ name, side }) => `${name} (${side})`)
  return [
    ...[title, '', win.situation, '', win.whatWeDid, '', win.outcome, '', win.whatToCopy, ''],
    ...[`levers: ${win.levers.join(', ')}`, `symptoms: ${win.symptoms.join(', ')}`],
    ...[`tags: ${win.tags.join(', ')}`, `contributors: ${people.join(', ')}`],
    ...Object.entries(result ?? {}).map(([name, value]) => `result ${name}: ${value}`),
    ...(checkOn ? [`check on: ${checkOn}`] : []),
  ].join('\n')
}
