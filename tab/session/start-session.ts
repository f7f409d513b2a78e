import type { QueryClient } from '@tanstack/react-query'
import { ApiProblem, toProblem } from '../api/api-problem.ts'
import { type Connection, readSession } from './read-session.ts'
import type { Session } from './session.ts'

/** Whoever waits longer wants a word and a way forward. */
const limitMs = 9_000
const giveUp = () =>
  new Promise<never>((_, reject) =>
    setTimeout(() => reject(new ApiProblem({ code: 'unreachable', status: 0 })), limitMs),
  )

const retries = 2
/** A server that is being started anew is there again in a moment. */
function mayRecover(error: unknown): boolean {
  const { code, status } = toProblem(error)
  return code === 'unreachable' || status >= 500
}

/** Finds out who is there; never rejects. `attempt` tells one start from the next. */
export function startSession(
  { connection, queries }: { connection: Connection; queries: QueryClient },
  attempt: number,
): Promise<Session> {
  const reading = queries.fetchQuery({
    queryKey: ['session', attempt],
    queryFn: () => readSession(connection),
    gcTime: 0,
    retry: (count, error) => count < retries && mayRecover(error),
  })
  return Promise.race([reading, giveUp()]).catch(error => ({ status: 'failed', problem: toProblem(error) }))
}
