import type { VotesBySide } from '../catalogue/entry.ts'
import type { Side } from '../contract/taxonomy.ts'
import { type Access, changed, unchanged } from './access.ts'
import type { Store } from './store.ts'
import { type Database, NO_VOTES, plus, SIDE_NUMBERS, toVotes, VOTE_COLUMNS } from './tables.ts'

type Votes = Pick<Store, 'setVote' | 'readVotesOf'>
type Vote = Parameters<Store['setVote']>[0]

export const createVotes = ({ read, write }: Access): Votes => ({
  setVote: vote =>
    write(async (database, seq) => {
      const before = await findPractice(database, vote.practiceId)
      if (!before && !vote.voted) return unchanged({ votes: NO_VOTES, seq: seq - 1 })
      const practiceNo = before?.no ?? (await insertFilePractice(database, vote, seq))
      const side = await readSide(database, vote)
      const took = vote.voted
        ? await insertVote(database, { ...vote, side, practiceNo, seq })
        : await deleteVote(database, vote.personNo, practiceNo)
      if (!took && before) return unchanged({ votes: toVotes(before), seq: before.seq })
      const by = vote.voted ? 1 : -1
      await countActiveVoter(database, { personNo: vote.personNo, side, by })
      return changed({ votes: await countVote(database, { practiceNo, side, by, seq }), seq })
    }),

  readVotesOf: personNo =>
    read(async database => {
      const rows = await database
        .selectFrom('vote')
        .innerJoin('practice', 'practice.no', 'vote.practice_no')
        .select('practice.id')
        .where('vote.person_no', '=', personNo)
        .orderBy('vote.seq', 'desc')
        .execute()
      return rows.map(row => row.id)
    }),
})

const findPractice = (database: Database, id: string) =>
  database
    .selectFrom('practice')
    .select(['no', 'seq', ...VOTE_COLUMNS])
    .where('id', '=', id)
    .executeTakeFirst()

async function insertFilePractice(database: Database, vote: Vote, seq: number): Promise<number> {
  const times = { created_at: vote.at, updated_at: vote.at }
  const counters = { votes_marketing: 0, votes_sales: 0, votes_other: 0 }
  await database
    .insertInto('practice')
    .values({ no: seq, id: vote.practiceId, seq, ...counters, ...times })
    .execute()
  return seq
}

/**
 * The side the person has in this transaction: the caller's may be a moment old, and all votes of one person stand on one
 * side. Somebody who has not chosen yet takes the vote's.
 */
async function readSide(database: Database, vote: Vote): Promise<Side> {
  const person = await database
    .selectFrom('person')
    .select('side')
    .where('no', '=', vote.personNo)
    .executeTakeFirstOrThrow()
  if (person.side) return person.side
  await database.updateTable('person').set({ side: vote.side }).where('no', '=', vote.personNo).execute()
  return vote.side
}

/** False: it was there already. */
async function insertVote(
  database: Database,
  vote: Vote & { practiceNo: number; seq: number },
): Promise<boolean> {
  const inserted = await database
    .insertInto('vote')
    .values({
      person_no: vote.personNo,
      practice_no: vote.practiceNo,
      side: SIDE_NUMBERS[vote.side],
      seq: vote.seq,
      voted_at: Math.floor(Date.parse(vote.at) / 1000),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** False: there was none. */
async function deleteVote(database: Database, personNo: number, practiceNo: number): Promise<boolean> {
  const deleted = await database
    .deleteFrom('vote')
    .where('person_no', '=', personNo)
    .where('practice_no', '=', practiceNo)
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

interface Count {
  readonly side: Side
  readonly by: 1 | -1
}

async function countVote(
  database: Database,
  { practiceNo, side, by, seq }: Count & { practiceNo: number; seq: number },
): Promise<VotesBySide> {
  const row = await database
    .updateTable('practice')
    .set({ seq, ...plus(`votes_${side}`, by) })
    .where('no', '=', practiceNo)
    .returning(VOTE_COLUMNS)
    .executeTakeFirstOrThrow()
  return toVotes(row)
}

/** A person is an active voter from the first vote to the withdrawal of the last. */
async function countActiveVoter(
  database: Database,
  { personNo, side, by }: Count & { personNo: number },
): Promise<void> {
  const some = await database
    .selectFrom('vote')
    .select('practice_no')
    .where('person_no', '=', personNo)
    .limit(2)
    .execute()
  const crossed = by === 1 ? some.length === 1 : some.length === 0
  if (crossed)
    await database
      .updateTable('feed')
      .set(plus(`active_${side}`, by))
      .execute()
}
