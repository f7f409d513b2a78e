import type { Store } from '../store/store.ts'
import { signedIn } from './auth.ts'
import type { Request } from './parts.ts'
import type { Reader } from './present.ts'

/** Who asks and what they back. While the database is away, reading goes on: only "you voted" is not known then. */
export async function readReader(request: Request, store: Store): Promise<Reader> {
  const person = signedIn(request)
  const voted = await store.readVotesOf(person.no).catch(error => {
    request.log.warn({ err: error }, 'Own votes could not be read')
    return []
  })
  return { person, voted: new Set(voted) }
}
