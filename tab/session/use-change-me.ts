import { useMutation } from '@tanstack/react-query'
import type { MeInput, Person } from '../../server/contract/person.ts'
import { useClient } from '../api/ClientContext.ts'
import { useSession } from './session.ts'

/** Sets the side that the person's votes and wins count for, or their language. */
export function useChangeMe() {
  const client = useClient()
  const { actions } = useSession()
  return useMutation({
    mutationFn: (change: MeInput) => client.request<Person>('PUT', '/me', { body: change }),
    onSuccess: actions.setPerson,
  })
}
