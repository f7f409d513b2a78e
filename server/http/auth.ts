import { LRUCache } from 'lru-cache'
import { notAllowed, notSignedIn, sideMissing } from '../errors.ts'
import type { PersonRow } from '../store/store.ts'
import type { App, Parts, Request, Session, SignedIn, WithSide } from './parts.ts'

/** How long another node's change of somebody's side may go unnoticed here. */
const PERSON_CACHE_MS = 5_000

/** Finds out who asks, where a token is sent along. */
export function registerAuth(app: App, { store, sessions, now }: Parts): void {
  const people = new LRUCache<string, PersonRow>({
    max: 10_000,
    ttl: PERSON_CACHE_MS,
    noDeleteOnStaleGet: true,
  })
  const readPerson = (who: Session['who']): Promise<PersonRow | undefined> =>
    typeof who === 'number' ? store.findPerson(who) : store.findOrCreatePerson(who, now().toISOString())
  /** While the database is away, who was known a moment ago is known still: reading goes on. */
  const findPerson = (who: Session['who']) => {
    const key = keyOf(who)
    return (
      people.get(key) ??
      readPerson(who).then(
        // Only here: to set it at each request would renew it for as long as somebody is busy.
        person => {
          if (person) people.set(key, person)
          return person
        },
        error => {
          const known = people.get(key, { allowStale: true })
          if (known) return known
          throw error
        },
      )
    )
  }
  app.decorateRequest('signedIn', null)
  app.addHook('onRequest', async request => {
    if (request.routeOptions.config.ownTokens) return
    const token = readBearer(request)
    const session = token && (await sessions.verify(token))
    const person = session && (await findPerson(session.who))
    if (person) request.signedIn = { ...person, role: session.role, subject: session.subject }
  })
  // What a person changes about themselves holds at once on the node that they changed it on.
  app.addHook('onResponse', async request => {
    if (request.method !== 'GET' && request.routeOptions.url === '/api/me' && request.signedIn) {
      people.delete(keyOf(request.signedIn.no))
      people.delete(keyOf(request.signedIn))
    }
  })
}

const keyOf = (who: Session['who']) => (typeof who === 'number' ? String(who) : `${who.tenant} ${who.oid}`)

/** Entra's tokens grow with the groups and roles of a person. */
export const readBearer = ({ headers }: Request): string | undefined =>
  /^Bearer ([\w.~+/-]{1,12288}=*)$/i.exec(headers.authorization ?? '')?.[1]

/** In this scope every route needs a signed-in person, unless it is marked `public`. */
export function requireSignedIn(app: App): void {
  app.addHook('onRequest', async request => {
    if (!request.signedIn && !request.routeOptions.config.public && !request.is404) throw notSignedIn()
  })
}

export function signedIn(request: Request): SignedIn {
  if (!request.signedIn) throw notSignedIn()
  return request.signedIn
}

/** Votes and wins count for a side, so they need one. */
export function withSide(request: Request): WithSide {
  const person = signedIn(request)
  if (person.side === null) throw sideMissing()
  return { ...person, side: person.side }
}

export const isCurator = ({ role }: SignedIn): boolean => role === 'curator' || role === 'admin'

export function requireAdmin(request: Request): SignedIn {
  const person = signedIn(request)
  if (person.role !== 'admin') throw notAllowed('Only admins may do this. Ask one of them.')
  return person
}

export function requireCurator(request: Request): SignedIn {
  const person = signedIn(request)
  if (!isCurator(person)) throw notAllowed('Only curators may do this. Ask one of them.')
  return person
}
