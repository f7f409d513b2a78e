import { randomBytes } from 'node:crypto'
import { type Access, changed, unchanged } from './access.ts'
import type { Store } from './store.ts'
import type { Database } from './tables.ts'

const NAME = 'local-secret'
const BYTES = 32

export const createLocalSecret = ({ read, write }: Access): Pick<Store, 'readLocalSecret'> => ({
  async readLocalSecret() {
    const known = await read(findSecret)
    if (known) return known
    return write(async database => {
      const current = await findSecret(database)
      if (current) return unchanged(current)
      const value = randomBytes(BYTES).toString('base64url')
      await database.insertInto('meta').values({ name: NAME, value }).execute()
      return changed(value)
    })
  },
})

async function findSecret(database: Database): Promise<string | undefined> {
  const row = await database.selectFrom('meta').select('value').where('name', '=', NAME).executeTakeFirst()
  return row?.value
}
