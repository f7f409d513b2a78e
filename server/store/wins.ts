import { type Access, changed, unchanged } from './access.ts'
import { findRequest, keepRequest } from './requests.ts'
import type { ChangeOutcome, Store, SubmitOutcome } from './store.ts'
import { followSubmission, followUp } from './win-life.ts'
import {
  changedColumns,
  findFreeId,
  findWin,
  hasEffect,
  insertRevision,
  insertWin,
  isStale,
} from './win-rows.ts'

type Wins = Pick<Store, 'submitWin' | 'changeWin' | 'saveRendered'>

export const createWins = ({ write }: Access): Wins => ({
  submitWin: submission =>
    write<SubmitOutcome>(async (database, seq) => {
      const earlier = await findRequest(database, submission)
      if (earlier) return unchanged(earlier)
      const practiceId = await findFreeId(database, submission.practiceId)
      await insertWin(database, { ...submission, practiceId }, seq)
      await followSubmission(database, { ...submission, practiceId }, seq)
      await keepRequest(database, { ...submission, practiceId }, seq)
      return changed({ kind: 'stored', practiceId, seq })
    }),

  changeWin: change =>
    write<ChangeOutcome>(async (database, seq) => {
      const win = await findWin(database, change.practiceId)
      if (!win) return unchanged({ kind: 'not-found' })
      if (isStale(win, change)) return unchanged({ kind: 'changed-meanwhile', revision: win.revision })
      if (!hasEffect(win, change)) return unchanged({ kind: 'stored', revision: win.revision, seq: win.seq })
      const revision = change.content ? win.revision + 1 : win.revision
      if (change.content) {
        await insertRevision(database, { ...change, ...change.content, practiceNo: win.no, number: revision })
      }
      await database
        .updateTable('practice')
        .set({ seq, revision, ...changedColumns(change) })
        .where('no', '=', win.no)
        .execute()
      await followUp(database, { before: win, change, seq })
      return changed({ kind: 'stored', revision, seq })
    }),

  saveRendered: (practiceId, revision, rendered) =>
    write(async (database, seq) => {
      const win = await findWin(database, practiceId)
      if (win?.revision !== revision) return unchanged(undefined)
      const saved = await database
        .updateTable('revision')
        .set({ html: rendered.html, text: rendered.text, pipeline: rendered.pipeline })
        .where('practice_no', '=', win.no)
        .where('number', '=', revision)
        .where('pipeline', '<', rendered.pipeline)
        .executeTakeFirst()
      if (saved.numUpdatedRows === 0n) return unchanged(undefined)
      await database.updateTable('practice').set({ seq }).where('no', '=', win.no).execute()
      return changed(undefined)
    }),
})
