import { signedIn } from './auth.ts'
import { answerLanguage } from './language.ts'
import type { Parts, Request } from './parts.ts'
import type { Reader } from './present.ts'

/** Who asks and what they back. While the database is away, reading goes on: only "you voted" is not known then. */
export async function readReader(
  request: Request,
  { library, plugins }: Pick<Parts, 'library' | 'plugins'>,
): Promise<Reader> {
  const person = signedIn(request)
  const voted = await library.readVotesOf(person.no).catch(error => {
    request.log.warn({ err: error }, 'Own votes could not be read')
    return []
  })
  const language = answerLanguage(request)
  return { person, voted: new Set(voted), badgesOf: id => plugins.badgesOf(id, language) }
}
