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
import type { LocalSession, LocalSessionInput, Person } from '../../server/contract/person.ts'
import { ClientContext } from '../api/ClientContext.ts'
import { localToken } from '../api/token.ts'
import { useHost } from '../host/HostContext.ts'
import { speak } from '../messages/i18n.ts'
import { type Connection, createConnection, type HostSession, readHostSession } from './read-session.ts'
import { type Session, SessionContext } from './session.ts'
import { startSession } from './start-session.ts'

/** What becomes of a session whose token is refused: a local one begins anew, at the same address; the host's page stays as it is. */
function expire(session: Session): Session {
  if (session.status !== 'signed-in') return session
  if (session.auth === 'local') return { status: 'signed-out', auth: 'local', expired: true }
  return { ...session, lapsed: session.lapsed ?? 'expired' }
}

/** After the host was asked: what stands on a page is kept, whatever the answer. */
function settle(last: Session, next: HostSession): Session {
  if (next.status === 'signed-in') return next
  if (last.status === 'signed-in') return { ...last, lapsed: 'refused' }
  return { ...last, ...next }
}

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
      signInWithHost: async () => {
        const next = await readHostSession(connection, true)
        setSession(last => settle(last, next))
        if (next.status === 'signed-in') void queries.invalidateQueries()
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
  const host = useHost()
  const queries = useQueryClient()
  const connection = useMemo(() => createConnection(host, onNotSignedIn), [host, onNotSignedIn])
  const running = useRef(0)
  useEffect(() => {
    running.current = attempt
    setSession({ status: 'starting' })
    startSession({ connection, queries }, attempt).then(
      next => running.current === attempt && setSession(next),
    )
  }, [connection, queries, attempt])
  const restart = useCallback(() => setAttempt(count => count + 1), [])
  const actions = useSessionActions(connection, setSession, restart)
  const value = useMemo(() => ({ session, actions }), [session, actions])
  return (
    <ClientContext value={connection.client}>
      <SessionContext value={value}>{children}</SessionContext>
    </ClientContext>
  )
}
