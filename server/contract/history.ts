// GET /api/wins/{id}/history → list of HistoryEntry, latest first, whole; author and curators
import { type Static, Type } from 'typebox'
import { Status } from './practice.ts'
import { Side } from './taxonomy.ts'

export const HISTORY_EVENTS = [
  ...(['submitted', 'edited', 'deleted', 'restored'] as const),
  ...(['published', 'returned', 'archived'] as const),
  ...(['co-signed', 'co-sign-withdrawn', 'co-signs-dropped', 'celebrated'] as const),
  ...(['result-held', 'result-did-not-hold', 'result-renewed', 'merged', 'merge-undone'] as const),
] as const
export type HistoryEvent = (typeof HISTORY_EVENTS)[number]

export const HistoryEntry = Type.Object({
  event: Type.Enum([...HISTORY_EVENTS]),
  at: Type.String({ format: 'date-time' }),
  by: Type.Object({ name: Type.String(), side: Type.Union([Side, Type.Null()]) }),
  /** The win's status after it. */
  status: Status,
  version: Type.Integer(),
  reason: Type.Optional(Type.String()),
  /** Where the event made a version: all of it as plain lines, to be compared with the entry before that has one. */
  text: Type.Optional(Type.String()),
})
export type HistoryEntry = Static<typeof HistoryEntry>
