import { findLanguage } from '../contract/language.ts'
import type { Side } from '../contract/taxonomy.ts'
import { type Access, changed, unchanged } from './access.ts'
import { ERASED_TENANT } from './erasure.ts'
import type { Identity, PersonRow, Store } from './store.ts'
import { type Database, plus, SIDE_NUMBERS, type Tables } from './tables.ts'

type People = Pick<Store, 'findOrCreatePerson' | 'findPerson' | 'updatePerson'>

const COLUMNS = ['no', 'tenant', 'oid', 'name', 'side', 'language'] as const
const NOT_CHOSEN = ''

export const createPeople = ({ read, write }: Access): People => ({
  async findOrCreatePerson(identity, at) {
    const known = await read(database => findByIdentity(database, identity))
    if (known?.name === identity.name) return known
    return write(async (database, seq) => {
      const current = await findByIdentity(database, identity)
      if (current) return changed(await rename(database, { ...current, name: identity.name }, seq))
      const person = { no: seq, ...pickIdentity(identity), side: null, language: null }
      await database
        .insertInto('person')
        .values({ ...person, language: NOT_CHOSEN, created_at: at })
        .execute()
      return changed(person)
    })
  },

  findPerson: personNo => read(database => findByNo(database, personNo)),

  updatePerson: (personNo, change) =>
    write(async (database, seq) => {
      const before = await findByNo(database, personNo)
      if (!before) throw new Error(`there is no person ${personNo}`)
      const person = { ...before, ...change }
      if (person.side === before.side && person.language === before.language) {
        return unchanged({ person, seq: seq - 1 })
      }
      const { side, language } = person
      await database
        .updateTable('person')
        .set({ side, language: language ?? NOT_CHOSEN })
        .where('no', '=', personNo)
        .execute()
      if (before.side && side && before.side !== side) {
        await moveVotes(database, { personNo, from: before.side, to: side, seq })
      }
      return changed({ person, seq })
    }),
})

const pickIdentity = ({ tenant, oid, name }: Identity): Identity => ({ tenant, oid, name })

const findByNo = async (database: Database, no: number): Promise<PersonRow | undefined> =>
  toPerson(
    await database
      .selectFrom('person')
      .select(COLUMNS)
      .where('no', '=', no)
      .where('tenant', '!=', ERASED_TENANT)
      .executeTakeFirst(),
  )

const findByIdentity = async (
  database: Database,
  { tenant, oid }: Identity,
): Promise<PersonRow | undefined> =>
  toPerson(
    await database
      .selectFrom('person')
      .select(COLUMNS)
      .where('tenant', '=', tenant)
      .where('oid', '=', oid)
      .executeTakeFirst(),
  )

const toPerson = (row: Pick<Tables['person'], (typeof COLUMNS)[number]> | undefined): PersonRow | undefined =>
  row && { ...row, language: findLanguage([row.language]) ?? null }

/** The name stands once; the wins it is shown on come through the feed again. */
async function rename(database: Database, person: PersonRow, seq: number): Promise<PersonRow> {
  const { no, name } = person
  await database.updateTable('person').set({ name }).where('no', '=', no).execute()
  await database.updateTable('practice').set({ seq }).where('author_no', '=', no).execute()
  return person
}

async function moveVotes(
  database: Database,
  { personNo, from, to, seq }: { personNo: number; from: Side; to: Side; seq: number },
): Promise<void> {
  const moved = await database
    .updateTable('vote')
    .set({ side: SIDE_NUMBERS[to] })
    .where('person_no', '=', personNo)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) return
  await database
    .updateTable('practice')
    .set({ seq, ...plus(`votes_${from}`, -1), ...plus(`votes_${to}`, 1) })
    .where('no', 'in', backed =>
      backed.selectFrom('vote').select('practice_no').where('person_no', '=', personNo),
    )
    .execute()
  await database
    .updateTable('feed')
    .set({ ...plus(`active_${from}`, -1), ...plus(`active_${to}`, 1) })
    .execute()
}
