import type { Side } from '../contract/taxonomy.ts'
import { type Access, changed, unchanged } from './access.ts'
import { record } from './audit.ts'
import { notify } from './notify.ts'
import type { CoSignRow } from './store.ts'
import type { Database } from './tables.ts'
import { celebrate } from './win-life.ts'
import { findWin, type StoredWin } from './win-rows.ts'

export type CoSignOutcome =
  | { readonly kind: 'stored'; readonly seq: number }
  | { readonly kind: 'changed-meanwhile'; readonly revision: number }
  | { readonly kind: 'not-found' }

interface CoSigning {
  readonly practiceId: string
  readonly personNo: number
  readonly side: Side
  readonly signed: boolean
  /** A signature is for what the signer has read. */
  readonly expectedRevision: number
  readonly meetsMinimum: boolean
  readonly at: string
}

export interface CoSigns {
  /** Idempotent. The caller has checked that this person may; a win that was celebrated meanwhile keeps its signatures. */
  setCoSign(coSigning: CoSigning): Promise<CoSignOutcome>
}

export const createCoSigns = ({ write }: Access): CoSigns => ({
  setCoSign: coSigning =>
    write<CoSignOutcome>(async (database, seq) => {
      const win = await findWin(database, coSigning.practiceId)
      if (!win) return unchanged({ kind: 'not-found' })
      if (win.revision !== coSigning.expectedRevision || isTooLate(win, coSigning))
        return unchanged({ kind: 'changed-meanwhile', revision: win.revision })
      const store = coSigning.signed ? insertCoSign : deleteCoSign
      const rows = await store(database, win, coSigning)
      if (rows === 0n) return unchanged({ kind: 'stored', seq: win.seq })
      await followUp(database, { win, coSigning, seq })
      return changed({ kind: 'stored', seq })
    }),
})

const isTooLate = (win: StoredWin, { signed }: CoSigning) =>
  win.status !== 'published' || (!signed && win.celebratedAt !== null)

async function followUp(
  database: Database,
  { win, coSigning, seq }: { win: StoredWin; coSigning: CoSigning; seq: number },
): Promise<void> {
  const { signed, personNo, meetsMinimum, at } = coSigning
  const coSigns = win.coSigns + (signed ? 1 : -1)
  await database.updateTable('practice').set({ seq, co_signs: coSigns }).where('no', '=', win.no).execute()
  const cause = { practiceNo: win.no, actorNo: personNo, seq, at }
  const { status, revision } = win
  await record(database, cause, { event: signed ? 'co-signed' : 'co-sign-withdrawn', status, revision })
  if (!signed) return
  await notify(database, cause, { kind: 'co-signed', to: [win.authorNo] })
  await celebrate(database, cause, { win: { ...win, coSigns }, meetsMinimum })
}

async function insertCoSign(database: Database, win: StoredWin, { personNo, side, at }: CoSigning) {
  const inserted = await database
    .insertInto('co_sign')
    .values({ practice_no: win.no, person_no: personNo, side, at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows ?? 0n
}

async function deleteCoSign(database: Database, win: StoredWin, { personNo }: CoSigning) {
  const deleted = await database
    .deleteFrom('co_sign')
    .where('practice_no', '=', win.no)
    .where('person_no', '=', personNo)
    .executeTakeFirst()
  return deleted.numDeletedRows
}

/** The signatures under the wins with a feed number above `seq`, in their order. */
export async function readCoSigns(database: Database, seq: number): Promise<Map<number, CoSignRow[]>> {
  const rows = await database
    .selectFrom('co_sign')
    .innerJoin('practice', 'practice.no', 'co_sign.practice_no')
    .innerJoin('person', 'person.no', 'co_sign.person_no')
    .select(['practice_no', 'person_no', 'person.name', 'co_sign.side', 'co_sign.at'])
    .where('practice.seq', '>', seq)
    .orderBy('co_sign.at')
    .execute()
  const byPractice = new Map<number, CoSignRow[]>()
  for (const { practice_no, person_no, name, side, at } of rows) {
    const signs = byPractice.get(practice_no) ?? []
    byPractice.set(practice_no, [...signs, { personNo: person_no, name, side, at }])
  }
  return byPractice
}
