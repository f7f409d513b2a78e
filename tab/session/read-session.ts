import type { Person, SessionKind } from '../../server/contract/person.ts'
import { toProblem } from '../api/api-problem.ts'
import { type Client, createClient } from '../api/client.ts'
import { createHostToken, type HostTokenSource, localToken, type TokenSource } from '../api/token.ts'
import type { Host } from '../host/host.ts'
import { shownLanguage, speak } from '../messages/i18n.ts'
import type { HostSignedOut, Session } from './session.ts'

/** One client for the page's life; which token it sends is known once the server has said how people sign in. */
export interface Connection {
  readonly client: Client
  readonly hostToken: HostTokenSource
  chooseToken(source: TokenSource): void
}

export function createConnection(host: Host, onNotSignedIn: () => void): Connection {
  let source: TokenSource = localToken
  return {
    client: createClient({ token: () => source, language: shownLanguage, onNotSignedIn }),
    hostToken: createHostToken(host),
    chooseToken: next => {
      source = next
    },
  }
}

/** The person whom the token that is at hand belongs to, once their language is spoken; undefined where the server does not take it. */
async function findPerson(client: Client): Promise<Person | undefined> {
  try {
    const person = await client.get<Person>('/me')
    await speak(person.language)
    return person
  } catch (error) {
    if (toProblem(error).code === 'not-signed-in') return undefined
    throw error
  }
}

export type HostSession = HostSignedOut | Extract<Session, { status: 'signed-in' }>

/** Who the host says is there; with `mayAsk` it may ask the person first. */
export async function readHostSession(
  { client, hostToken }: Connection,
  mayAsk: boolean,
): Promise<HostSession> {
  const auth = 'entra'
  const answer = await hostToken.request(mayAsk)
  if (answer.token === undefined) return { status: 'signed-out', auth, ...answer }
  const person = await findPerson(client)
  if (person) return { status: 'signed-in', auth, person }
  return { status: 'signed-out', auth, refusal: 'not-accepted', detail: '' }
}

/** Who is there, without a question to anybody. */
export async function readSession(connection: Connection): Promise<Session> {
  const { auth, clientId } = await connection.client.get<SessionKind>('/session')
  if (auth === 'entra') {
    connection.chooseToken(connection.hostToken)
    const session = await readHostSession(connection, false)
    return session.status === 'signed-out' && clientId ? { ...session, clientId } : session
  }
  if (!(await localToken.read())) return { status: 'signed-out', auth, expired: false }
  const person = await findPerson(connection.client)
  return person ? { status: 'signed-in', auth, person } : { status: 'signed-out', auth, expired: true }
}
