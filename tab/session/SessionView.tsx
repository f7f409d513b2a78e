import { lazy, type ReactNode, Suspense } from 'react'
import { useLocation } from 'wouter'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { ChooseSideBar } from './ChooseSideBar.tsx'
import { useSession } from './session.ts'

const SignInPage = lazy(() => import('./SignInPage.tsx').then(module => ({ default: module.SignInPage })))
const HostSignInPage = lazy(() =>
  import('./HostSignInPage.tsx').then(module => ({ default: module.HostSignInPage })),
)

/** The pages for who is signed in; the way to sign in for everybody else. */
export function SessionView({ children }: { children: ReactNode }) {
  const { session, actions } = useSession()
  const [path] = useLocation()
  switch (session.status) {
    case 'starting':
      return <CardGridSkeleton count={6} />
    case 'failed':
      return <ErrorState error={session.problem} onRetry={actions.restart} />
    case 'signed-out':
      return (
        <Suspense fallback={<CardGridSkeleton count={1} />}>
          {session.auth === 'local' ? (
            <SignInPage expired={session.expired} />
          ) : (
            <HostSignInPage session={session} />
          )}
        </Suspense>
      )
    case 'signed-in':
      return (
        <>
          <Suspense fallback={null}>
            {session.person.side === null && path !== '/config' && <ChooseSideBar />}
          </Suspense>
          {children}
        </>
      )
  }
}
