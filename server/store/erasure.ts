import { sql } from 'kysely'
import { ERASED_NAME } from '../contract/my-data.ts'
import type { WinInput } from '../contract/practice.ts'
import type { Side } from '../contract/taxonomy.ts'
import { type Access, changed, unchanged } from './access.ts'
import type { Engine } from './engine.ts'
import type { Database } from './tables.ts'

/** The tenant of rows that nobody can sign in to any more. */
export const ERASED_TENANT = 'erased'

export interface Erasure {
  /**
   * Nothing points to the person afterwards: the row that votes, stories and comments hang on has no identity and no name. Votes
   * stay counted, and that somebody has answered the pulse stays marked until its period ends. The name goes from wins that name it as
   * a contributor of the same side, in every version. @returns the feed number
   */
  erasePerson(personNo: number): Promise<number>
}

export const createErasure = (engine: Engine, { write }: Access): Erasure => ({
  async erasePerson(personNo) {
    const erased = await write(async (database, seq) => {
      const person = await database
        .selectFrom('person')
        .select(['name', 'side'])
        .where('no', '=', personNo)
        .where('tenant', '!=', ERASED_TENANT)
        .executeTakeFirst()
      if (!person) return unchanged(seq - 1)
      await database
        .updateTable('person')
        .set({ tenant: ERASED_TENANT, oid: String(personNo), name: ERASED_NAME })
        .where('no', '=', personNo)
        .execute()
      for (const table of ['draft', 'follow', 'notification', 'request'] as const)
        await sql`delete from ${sql.table(table)} where person_no = ${personNo}`.execute(database)
      await replaceContributor(database, { ...person, seq })
      await sql`update practice set seq = ${seq} where author_no = ${personNo}
        or no in (select practice_no from co_sign where person_no = ${personNo})`.execute(database)
      return changed(seq)
    })
    await engine.forget()
    return erased
  },
})

interface Named {
  readonly name: string
  readonly side: Side | null
  readonly seq: number
}

async function replaceContributor(database: Database, { name, side, seq }: Named): Promise<void> {
  const quoted = JSON.stringify(name).replace(/[!%_]/g, sign => `!${sign}`)
  const { rows } = await sql<{ practice_no: number; number: number; fields: string }>`
    select practice_no, number, fields from revision where fields like ${`%${quoted}%`} escape '!'`.execute(
    database,
  )
  for (const row of rows) {
    const fields = JSON.parse(row.fields) as WinInput
    const contributors = fields.contributors.map(person =>
      person.name === name && person.side === side ? { ...person, name: ERASED_NAME } : person,
    )
    await database
      .updateTable('revision')
      .set({ fields: JSON.stringify({ ...fields, contributors }) })
      .where('practice_no', '=', row.practice_no)
      .where('number', '=', row.number)
      .execute()
    await database.updateTable('practice').set({ seq }).where('no', '=', row.practice_no).execute()
  }
}
