import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Channel, ChannelInput, TestOutcome } from '../../server/contract/channel.ts'
import { useClient } from '../api/ClientContext.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'

const key = ['channel']
const refreshMs = 4_000

/** Where wins are posted and what became of them, looked at again every few seconds while the page is open. */
export function useChannel() {
  const client = useClient()
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.get<Channel>('/channel', { signal }),
    refetchInterval: refreshMs,
  })
}

/** What is wrong with an address is shown at its field, so saving does not tell it. */
export function useSaveAddress(onDone: () => void) {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation('channel')
  const offerUndo = useUndo()
  return useMutation({
    mutationFn: (body: ChannelInput) => client.request<Channel>('PUT', '/channel', { body }),
    onSuccess: channel => {
      queries.setQueryData(key, channel)
      offerUndo({ text: t('saved') })
      onDone()
    },
  })
}

export function useRemoveAddress(onDone: () => void) {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation('channel')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: () => client.request<Channel>('DELETE', '/channel'),
    onSuccess: channel => {
      queries.setQueryData(key, channel)
      offerUndo({ text: t('removed') })
      onDone()
    },
    onError: error => offerUndo({ text: t('failed', { reason: problemText(error) }) }),
  })
}

export function useTestCard() {
  const client = useClient()
  return useMutation({ mutationFn: () => client.request<TestOutcome>('POST', '/channel/test') })
}
