import type { Database } from './tables.ts'

interface Wanted {
  readonly practiceId: string
  readonly at: string
  readonly seq: number
}

/** The number of a practice's row; one that lives in a file gets its row with the first thing that people add to it. */
export async function findOrInsertPractice(
  database: Database,
  { practiceId, at, seq }: Wanted,
): Promise<number> {
  const found = await database
    .selectFrom('practice')
    .select('no')
    .where('id', '=', practiceId)
    .executeTakeFirst()
  if (found) return found.no
  const counters = { votes_marketing: 0, votes_sales: 0, votes_other: 0 }
  await database
    .insertInto('practice')
    .values({ no: seq, id: practiceId, seq, ...counters, created_at: at, updated_at: at })
    .execute()
  return seq
}

/** Who told the story; null for what lives in a file. */
export async function findAuthor(database: Database, practiceNo: number): Promise<number | null> {
  const row = await database
    .selectFrom('practice')
    .select('author_no')
    .where('no', '=', practiceNo)
    .executeTakeFirst()
  return row?.author_no ?? null
}
