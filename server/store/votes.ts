import { sql } from 'kysely'
import type { Side } from '../contract/taxonomy.ts'
import { type Access, changed, unchanged } from './access.ts'
import type { Store, VoteOutcome } from './store.ts'
import { type Database, NO_VOTES, plus, SIDE_NUMBERS, toVotes, VOTE_COLUMNS } from './tables.ts'

type Votes = Pick<Store, 'setVote' | 'readVotesOf'>
type Vote = Parameters<Store['setVote']>[0]

export const createVotes = ({ read, write }: Access): Votes => ({
  setVote: vote =>
    write(async (database, seq) => {
      const before = await readStanding(database, vote)
      if (before.voted === vote.voted) return unchanged(outcomeOf(before, seq))
      const practiceNo = before.no ?? (await insertFilePractice(database, vote, seq))
      // The stored side, because the caller's may be a moment old and all votes of one person stand on one side.
      const side = before.side ?? (await chooseSide(database, vote))
      const counted = { ...vote, practiceNo, side, seq }
      await (vote.voted ? insertVote : deleteVote)(database, counted)
      // A person is an active voter from the first vote to the withdrawal of the last.
      if (before.votesUpToTwo === (vote.voted ? 0 : 1)) await countActiveVoter(database, counted)
      return changed(await countVote(database, counted))
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

interface Standing {
  readonly side: Side | null
  readonly votesUpToTwo: number
  readonly no: number | null
  readonly seq: number | null
  readonly votes_marketing: number | null
  readonly votes_sales: number | null
  readonly votes_other: number | null
  readonly voteSeq: number | null
}

/** Where person and practice stand before the vote. As text, because it is the hottest query and Kysely would build it each time. */
async function readStanding(database: Database, { personNo, practiceId }: Vote) {
  const { rows } = await sql<Standing>`
    select person.side, practice.no, practice.seq, votes_marketing, votes_sales, votes_other, vote.seq as "voteSeq",
      (select count(*) from (select 1 from vote where person_no = person.no limit 2) as two) as "votesUpToTwo"
    from person
    left join practice on practice.id = ${practiceId}
    left join vote on vote.person_no = person.no and vote.practice_no = practice.no
    where person.no = ${personNo}`.execute(database)
  const [row] = rows
  if (!row) throw new Error(`there is no person ${personNo}`)
  return { ...row, voted: row.voteSeq !== null }
}

function outcomeOf(before: Awaited<ReturnType<typeof readStanding>>, seq: number): VoteOutcome {
  const { votes_marketing, votes_sales, votes_other } = before
  if (votes_marketing === null || votes_sales === null || votes_other === null) {
    return { votes: NO_VOTES, seq: seq - 1 }
  }
  return { votes: toVotes({ votes_marketing, votes_sales, votes_other }), seq: before.seq ?? seq - 1 }
}

async function insertFilePractice(database: Database, vote: Vote, seq: number): Promise<number> {
  const times = { created_at: vote.at, updated_at: vote.at }
  const counters = { votes_marketing: 0, votes_sales: 0, votes_other: 0 }
  await database
    .insertInto('practice')
    .values({ no: seq, id: vote.practiceId, seq, ...counters, ...times })
    .execute()
  return seq
}

/** Somebody who has no side yet takes that of the first vote. */
async function chooseSide(database: Database, { personNo, side }: Vote): Promise<Side> {
  await database.updateTable('person').set({ side }).where('no', '=', personNo).execute()
  return side
}

type CountedVote = Vote & { readonly practiceNo: number; readonly seq: number }

const insertVote = (database: Database, vote: CountedVote) =>
  database
    .insertInto('vote')
    .values({
      person_no: vote.personNo,
      practice_no: vote.practiceNo,
      side: SIDE_NUMBERS[vote.side],
      seq: vote.seq,
      voted_at: Math.floor(Date.parse(vote.at) / 1000),
    })
    .execute()

const deleteVote = (database: Database, vote: CountedVote) =>
  database
    .deleteFrom('vote')
    .where('person_no', '=', vote.personNo)
    .where('practice_no', '=', vote.practiceNo)
    .execute()

const countActiveVoter = (database: Database, { side, voted }: CountedVote) =>
  database
    .updateTable('feed')
    .set(plus(`active_${side}`, voted ? 1 : -1))
    .execute()

async function countVote(database: Database, vote: CountedVote): Promise<VoteOutcome> {
  const row = await database
    .updateTable('practice')
    .set({ seq: vote.seq, ...plus(`votes_${vote.side}`, vote.voted ? 1 : -1) })
    .where('no', '=', vote.practiceNo)
    .returning(VOTE_COLUMNS)
    .executeTakeFirstOrThrow()
  return { votes: toVotes(row), seq: vote.seq }
}
