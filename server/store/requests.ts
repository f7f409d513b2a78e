import type { Submission, SubmitOutcome } from './store.ts'
import type { Database } from './tables.ts'

/** How long a retry under the same key is recognised. */
const KEPT_MS = 48 * 3_600_000

/** What an earlier request under this person's key was answered; undefined for a new one. */
export async function findRequest(
  database: Database,
  { personNo, key, bodyHash }: Submission,
): Promise<SubmitOutcome | undefined> {
  const earlier = await database
    .selectFrom('request')
    .select(['body_hash', 'practice_id', 'seq'])
    .where('person_no', '=', personNo)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!earlier) return undefined
  if (earlier.body_hash !== bodyHash) return { kind: 'key-reused' }
  return { kind: 'repeated', practiceId: earlier.practice_id, seq: earlier.seq }
}

export async function keepRequest(database: Database, submission: Submission, seq: number): Promise<void> {
  const { personNo, key, bodyHash, practiceId, at } = submission
  await database
    .insertInto('request')
    .values({ person_no: personNo, key, body_hash: bodyHash, practice_id: practiceId, seq, at })
    .execute()
  // Here, because submissions are rare and this table holds two days of them: no timer that could fail unseen.
  const oldest = new Date(Date.parse(at) - KEPT_MS).toISOString()
  await database.deleteFrom('request').where('at', '<', oldest).execute()
}
