import { createContext, useContext } from 'react'
import type { LocalSessionInput, Person, SessionKind } from '../../server/contract/person.ts'
import type { ApiProblem } from '../api/api-problem.ts'

export type Auth = SessionKind['auth']

export type Session =
  | { status: 'starting' }
  | { status: 'failed'; problem: ApiProblem }
  /** `expired`: there was a session, and the server no longer takes it. */
  | { status: 'signed-out'; auth: Auth; expired: boolean; clientId?: string }
  | { status: 'signed-in'; auth: Auth; person: Person }

export interface SessionActions {
  /** Signs in by name, side and role, where the server allows it. Throws an `ApiProblem`. */
  signIn(input: LocalSessionInput): Promise<void>
  signOut(): void
  /** Looks again who is signed in. */
  restart(): void
  setPerson(person: Person): void
}

export const SessionContext = createContext<{ session: Session; actions: SessionActions } | null>(null)

export function useSession() {
  const value = useContext(SessionContext)
  if (!value) throw new Error('useSession needs a SessionProvider above it.')
  return value
}

/** The signed-in person; only for what is shown when there is one. */
export function usePerson(): Person {
  const { session } = useSession()
  if (session.status !== 'signed-in') throw new Error('usePerson is for signed-in views only.')
  return session.person
}
