import { useEffect } from 'react'
import { useHost } from '../host/HostContext.ts'
import { useSession } from './session.ts'

/** Tells the host how the start went, once it is known: a sign-in is usable, a server that does not answer is not. */
export function useNotifyHost(): void {
  const host = useHost()
  const { session } = useSession()
  useEffect(() => {
    if (session.status === 'failed') host.notifyFailure(session.problem.code)
    else if (session.status !== 'starting') host.notifySuccess()
  }, [host, session])
}
