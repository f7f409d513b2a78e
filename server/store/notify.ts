import type { NotificationKind } from '../contract/notification.ts'
import type { WinInput } from '../contract/practice.ts'
import { otherSides } from '../contract/taxonomy.ts'
import type { Database } from './tables.ts'
import type { StoredWin } from './win-rows.ts'

/** What happened, once. `seq` is that of the write that caused it. */
export interface Cause {
  readonly practiceNo: number
  readonly actorNo: number
  readonly seq: number
  readonly at: string
  readonly reason?: string | null
}

/** Puts a line under each person's bell, in the cause's own transaction. Nobody is told what they did themselves. */
export async function notify(
  database: Database,
  cause: Cause,
  { kind, to }: { kind: NotificationKind; to: Iterable<number> },
): Promise<void> {
  for (const personNo of new Set(to)) {
    if (personNo === cause.actorNo) continue
    await database
      .insertInto('notification')
      .values({
        ...{ person_no: personNo, kind, seq: cause.seq, at: cause.at },
        ...{ practice_no: cause.practiceNo, actor_no: cause.actorNo, reason: cause.reason ?? null },
      })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}

/** People who follow one of these, each once. */
export async function findFollowers(
  database: Database,
  targets: { practiceId: string; levers?: readonly string[]; symptoms?: readonly string[] },
): Promise<number[]> {
  const { practiceId, levers = [], symptoms = [] } = targets
  const wanted = [
    { kind: 'practice', target: practiceId } as const,
    ...levers.map(target => ({ kind: 'lever', target }) as const),
    ...symptoms.map(target => ({ kind: 'symptom', target }) as const),
  ]
  const found = new Set<number>()
  for (const { kind, target } of wanted) {
    const rows = await database
      .selectFrom('follow')
      .select('person_no')
      .where('kind', '=', kind)
      .where('target', '=', target)
      .execute()
    for (const row of rows) found.add(row.person_no)
  }
  return [...found]
}

/** The contributors of the other side who have signed in here under the name that the story gives them. */
export async function findAskedPeople(
  database: Database,
  { authorSide }: Pick<StoredWin, 'authorSide'>,
  { contributors }: WinInput,
): Promise<number[]> {
  const found: number[] = []
  for (const { name, side } of contributors) {
    if (!otherSides(authorSide).includes(side)) continue
    const rows = await database
      .selectFrom('person')
      .select('no')
      .where('name', '=', name.trim())
      .where('side', '=', side)
      .execute()
    found.push(...rows.map(({ no }) => no))
  }
  return found
}
