import { createContext, useContext } from 'react'
import type { LocalSessionInput, Person, SessionKind } from '../../server/contract/person.ts'
import type { ApiProblem } from '../api/api-problem.ts'
import type { TokenRefusal } from '../host/host.ts'

export type Auth = SessionKind['auth']

/** Why a host's sign-in did not work; `not-accepted`: the server does not take the host's token. */
export type Refusal = TokenRefusal | 'not-accepted'

export interface HostSignedOut {
  readonly status: 'signed-out'
  readonly auth: 'entra'
  readonly refusal: Refusal
  /** The host's own word for it, for IT. */
  readonly detail: string
  readonly clientId?: string
}

export type Session =
  | { status: 'starting' }
  | { status: 'failed'; problem: ApiProblem }
  /** `expired`: there was a session, and the server no longer takes it. */
  | { status: 'signed-out'; auth: 'local'; expired: boolean }
  | HostSignedOut
  /** `lapsed`: the host's token has run out; `refused` once a fresh one was asked for in vain. The page stays, with all that is typed in it. */
  | { status: 'signed-in'; auth: Auth; person: Person; lapsed?: 'expired' | 'refused' }

export interface SessionActions {
  /** Signs in by name, side and role, where the server allows it. Throws an `ApiProblem`. */
  signIn(input: LocalSessionInput): Promise<void>
  signOut(): void
  /** Signs in through the host, which may ask the person first. Throws an `ApiProblem`. */
  signInWithHost(): Promise<void>
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
