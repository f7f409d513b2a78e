import { useQueryClient } from '@tanstack/react-query'
import {
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { LocalSession, LocalSessionInput, Person, SessionKind } from '../../server/contract/person.ts'
import { ApiProblem, toProblem } from '../api/api-problem.ts'
import { ClientContext } from '../api/ClientContext.ts'
import { type Client, createClient } from '../api/client.ts'
import { createHostToken, localToken, type TokenSource } from '../api/token.ts'
import { useHost } from '../host/HostContext.ts'
import { shownLanguage, speak } from '../messages/i18n.ts'
import { type Auth, type Session, SessionContext } from './session.ts'

interface Connection {
  readonly client: Client
  chooseToken(auth: Auth): TokenSource
}

/** One client for the page's life; which token it sends is known once the server has said how people sign in. */
function useConnection(onNotSignedIn: () => void): Connection {
  const host = useHost()
  return useMemo(() => {
    let source: TokenSource = localToken
    return {
      client: createClient({ token: () => source, language: shownLanguage, onNotSignedIn }),
      chooseToken: auth => {
        source = auth === 'entra' ? createHostToken(host) : localToken
        return source
      },
    }
  }, [host, onNotSignedIn])
}

async function readSession({ client, chooseToken }: Connection): Promise<Session> {
  const { auth, ...app } = await client.get<SessionKind>('/session')
  const token = await chooseToken(auth).read()
  if (!token) return { status: 'signed-out', auth, expired: false, ...app }
  try {
    const person = await client.get<Person>('/me')
    await speak(person.language)
    return { status: 'signed-in', auth, person }
  } catch (error) {
    if (toProblem(error).code === 'not-signed-in')
      return { status: 'signed-out', auth, expired: true, ...app }
    throw error
  }
}

/** Whoever waits longer wants a word and a way forward. */
const startLimitMs = 9_000
const giveUp = () =>
  new Promise<never>((_, reject) =>
    setTimeout(() => reject(new ApiProblem({ code: 'unreachable', status: 0 })), startLimitMs),
  )

/** Forgets a refused session and goes back to the sign-in; the address stays, so the person returns to it. */
const expire = (session: Session): Session =>
  session.status === 'signed-in' ? { status: 'signed-out', auth: session.auth, expired: true } : session

type SetSession = Dispatch<SetStateAction<Session>>

function useSessionActions(connection: Connection, setSession: SetSession, restart: () => void) {
  const queries = useQueryClient()
  return useMemo(
    () => ({
      restart,
      signIn: async (input: LocalSessionInput) => {
        const body = await connection.client.request<LocalSession>('POST', '/local-session', { body: input })
        localToken.keep(body.token)
        queries.clear()
        await speak(body.person.language)
        setSession({ status: 'signed-in', auth: 'local', person: body.person })
      },
      signOut: () => {
        localToken.forget()
        queries.clear()
        setSession({ status: 'signed-out', auth: 'local', expired: false })
      },
      setPerson: (person: Person) =>
        setSession(last => (last.status === 'signed-in' ? { ...last, person } : last)),
    }),
    [connection, queries, restart, setSession],
  )
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ status: 'starting' })
  const [attempt, setAttempt] = useState(0)
  const onNotSignedIn = useCallback(() => {
    localToken.forget()
    setSession(expire)
  }, [])
  const connection = useConnection(onNotSignedIn)
  const running = useRef(0)
  useEffect(() => {
    running.current = attempt
    setSession({ status: 'starting' })
    Promise.race([readSession(connection), giveUp()])
      .catch((error: unknown): Session => ({ status: 'failed', problem: toProblem(error) }))
      .then(next => running.current === attempt && setSession(next))
  }, [connection, attempt])
  const restart = useCallback(() => setAttempt(count => count + 1), [])
  const actions = useSessionActions(connection, setSession, restart)
  const value = useMemo(() => ({ session, actions }), [session, actions])
  return (
    <ClientContext value={connection.client}>
      <SessionContext value={value}>{children}</SessionContext>
    </ClientContext>
  )
}
