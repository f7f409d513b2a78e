import { isDeepStrictEqual } from 'node:util'
import { record } from './audit.ts'
import { queueChannelPost } from './channel-posts.ts'
import { type Cause, findAskedPeople, findFollowers, notify } from './notify.ts'
import type { Submission, WinChange } from './store.ts'
import type { Database, Tables } from './tables.ts'
import { findWin, type StoredWin } from './win-rows.ts'

/** What a new win brings with it, in its transaction. */
export async function followSubmission(
  database: Database,
  { practiceId, personNo, at }: Submission,
  seq: number,
): Promise<void> {
  const win = (await findWin(database, practiceId))!
  const cause: Cause = { practiceNo: win.no, actorNo: personNo, seq, at }
  await record(database, cause, { event: 'submitted', status: win.status, revision: 1 })
  if (win.status === 'published') await announce(database, cause, win)
}

interface Applied {
  readonly before: StoredWin
  readonly change: WinChange
  readonly seq: number
}

/** What follows from a change, in its transaction: history, co-signs that no longer hold, celebration, and who is told. */
export async function followUp(database: Database, { before, change, seq }: Applied): Promise<void> {
  const cause = {
    ...{ practiceNo: before.no, actorNo: change.editorNo, seq, at: change.at },
    reason: change.reviewReason ?? null,
  }
  const after = (await findWin(database, before.id))!
  const { status, revision } = after
  if (change.event) await record(database, cause, { event: change.event, status, revision })
  await tellAuthor(database, cause, { before, after, change })
  const renewed =
    change.content !== undefined && !isDeepStrictEqual(before.fields.result, change.content.fields.result)
  if (renewed) await dropCoSigns(database, cause, after)
  if (change.held === 'no') await update(database, before.no, { celebrated_at: null })
  if (status !== 'published') return
  if (after.publishedAt === null) await announce(database, cause, after)
  else if (renewed || (before.status !== 'published' && after.coSigns === 0))
    await askCoSign(database, cause, after)
  await celebrate(database, cause, { win: (await findWin(database, before.id))!, ...change })
}

/** Celebrated from the moment on at which it is published, co-signed and at or over the minimum result. */
export async function celebrate(
  database: Database,
  cause: Cause,
  { win, meetsMinimum = false }: { win: StoredWin; meetsMinimum?: boolean },
): Promise<void> {
  const due = win.status === 'published' && win.coSigns > 0 && meetsMinimum && win.held !== 'no'
  if (!due || win.celebratedAt !== null) return
  await update(database, win.no, { celebrated_at: cause.at })
  const { status, revision } = win
  await record(database, { ...cause, reason: null }, { event: 'celebrated', status, revision })
  await queueChannelPost(database, win.no, cause.at)
  const signers = await readSigners(database, win.no)
  // Whose signature it was sees it happen; the author and the signers before are told.
  await notify(database, cause, { kind: 'celebrated', to: [win.authorNo, ...signers] })
  const followers = await findFollowers(database, { practiceId: win.id, ...win.fields })
  const told = new Set([win.authorNo, ...signers])
  await notify(database, cause, {
    kind: 'followed-celebrated',
    to: followers.filter(personNo => !told.has(personNo)),
  })
}

async function tellAuthor(
  database: Database,
  cause: Cause,
  { before, after, change }: { before: StoredWin; after: StoredWin; change: WinChange },
): Promise<void> {
  if (change.status === undefined || after.status === before.status) return
  const { status: kind } = after
  if (kind === 'published' || kind === 'returned' || kind === 'archived')
    await notify(database, cause, { kind, to: [before.authorNo] })
}

/** Published for the first time: who follows its topics learns of it, and the other side is asked. */
async function announce(database: Database, cause: Cause, win: StoredWin): Promise<void> {
  await update(database, win.no, { published_at: cause.at })
  await askCoSign(database, cause, win)
  const asked = new Set([win.authorNo, ...(await findAskedPeople(database, win, win.fields))])
  const followers = await findFollowers(database, { practiceId: win.id, ...win.fields })
  const to = followers.filter(personNo => !asked.has(personNo))
  await notify(database, { ...cause, reason: null }, { kind: 'followed-published', to })
}

async function askCoSign(database: Database, cause: Cause, win: StoredWin): Promise<void> {
  const asked = await findAskedPeople(database, win, win.fields)
  // Also who wrote the edit: a curator of the other side may be among the named.
  const to = asked.filter(personNo => personNo !== win.authorNo)
  await notify(database, { ...cause, reason: null }, { kind: 'co-sign-asked', to })
}

async function dropCoSigns(database: Database, cause: Cause, win: StoredWin): Promise<void> {
  await update(database, win.no, { co_signs: 0, celebrated_at: null, held: null })
  if (win.coSigns === 0) return
  const signers = await readSigners(database, win.no)
  await database.deleteFrom('co_sign').where('practice_no', '=', win.no).execute()
  const { status, revision } = win
  await record(database, { ...cause, reason: null }, { event: 'co-signs-dropped', status, revision })
  if (status === 'published')
    await notify(database, { ...cause, reason: null }, { kind: 'co-sign-asked', to: signers })
}

async function readSigners(database: Database, practiceNo: number): Promise<number[]> {
  const rows = await database
    .selectFrom('co_sign')
    .select('person_no')
    .where('practice_no', '=', practiceNo)
    .execute()
  return rows.map(row => row.person_no)
}

type Columns = Partial<
  Pick<Tables['practice'], 'celebrated_at' | 'published_at' | 'held' | 'check_on'> & { co_signs: number }
>
const update = (database: Database, no: number, columns: Columns) =>
  database.updateTable('practice').set(columns).where('no', '=', no).execute()
