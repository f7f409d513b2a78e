import { signedIn } from './auth.ts'
import type { Parts, Request } from './parts.ts'
import type { Reader } from './present.ts'

/** Who asks and what they back. While the database is away, reading goes on: only "you voted" is not known then. */
export async function readReader(
  request: Request,
  { readVotesOf }: Pick<Parts['library'], 'readVotesOf'>,
): Promise<Reader> {
  const person = signedIn(request)
  const voted = await readVotesOf(person.no).catch(error => {
    request.log.warn({ err: error }, 'Own votes could not be read')
    return []
  })
  return { person, voted: new Set(voted) }
}
