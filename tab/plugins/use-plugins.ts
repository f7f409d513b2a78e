import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  Bisect,
  BisectInput,
  CommandAnswer,
  CommandInput,
  PluginChange,
  PluginList,
  PluginProfile,
  PluginReport,
} from '../../server/contract/plugin-status.ts'
import { useClient } from '../api/ClientContext.ts'

const key = ['plugins']
const refreshMs = 3_000

/** All plugins, looked at again every few seconds while the page is open. */
export function usePlugins() {
  const client = useClient()
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await client.get<PluginList>('/plugins', { signal })).items,
    refetchInterval: refreshMs,
  })
}

/** What an admin can do with one plugin. */
export function usePluginActions(id: string) {
  const client = useClient()
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: key })
  const path = `/plugins/${encodeURIComponent(id)}`
  const change = useMutation({
    mutationFn: (body: PluginChange) => client.request<PluginReport>('PATCH', path, { body }),
    onSuccess,
  })
  const restart = useMutation({
    mutationFn: () => client.request<PluginReport>('POST', `${path}/restart`),
    onSuccess,
  })
  const profile = useMutation({
    mutationFn: () => client.request<PluginProfile>('POST', `${path}/profile`),
    onSuccess,
  })
  return { change, restart, profile }
}

/** One command of a plugin. What it changes shows on the plugin's card. */
export function usePluginCommand(id: string, command: string) {
  const client = useClient()
  const queries = useQueryClient()
  const path = `/plugins/${encodeURIComponent(id)}/commands/${encodeURIComponent(command)}`
  return useMutation({
    mutationFn: (body: CommandInput) => client.request<CommandAnswer>('POST', path, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useBisect() {
  const client = useClient()
  const queries = useQueryClient()
  const bisect = useQuery({
    queryKey: ['plugin-bisect'],
    queryFn: ({ signal }) => client.get<Bisect>('/plugin-bisect', { signal }),
  })
  const answer = useMutation({
    mutationFn: (body: BisectInput) => client.request<Bisect>('POST', '/plugin-bisect', { body }),
    onSuccess: next => {
      queries.setQueryData(['plugin-bisect'], next)
      return queries.invalidateQueries({ queryKey: key })
    },
  })
  return { bisect, answer }
}
