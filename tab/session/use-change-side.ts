import { useMutation } from '@tanstack/react-query'
import type { MeInput, Person } from '../../server/contract/person.ts'
import type { Side } from '../../server/contract/taxonomy.ts'
import { useClient } from '../api/ClientContext.ts'
import { useSession } from './session.ts'

/** Sets the side that the person's votes and wins count for. */
export function useChangeSide() {
  const client = useClient()
  const { actions } = useSession()
  return useMutation({
    mutationFn: (side: Side) => client.request<Person>('PUT', '/me', { body: { side } satisfies MeInput }),
    onSuccess: actions.setPerson,
  })
}
