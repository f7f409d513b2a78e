import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary, SimilarInput } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { useSettled } from '../shared/use-settled.ts'
import { AddResult } from './AddResult.tsx'
import type { WinDraft } from './win-draft.ts'

const typingDelayMs = 600
/** Below this a title is like too much. */
const shortestTitle = 8
/** The contract's limits. */
const longest = { title: 200, body: 20_000 }

const useStyles = makeStyles({
  root: {
    display: 'grid',
    marginTop: tokens.spacingVerticalM,
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, paddingLeft: '1.2em' },
})

function useSimilarWins(): readonly PracticeSummary[] {
  const client = useClient()
  const [title = '', situation = '', whatWeDid = ''] = useWatch<
    WinDraft,
    ['title', 'situation', 'whatWeDid']
  >({ name: ['title', 'situation', 'whatWeDid'] })
  const settled = useSettled(title.trim().slice(0, longest.title), typingDelayMs)
  const { data } = useQuery({
    queryKey: ['similar-wins', settled],
    queryFn: async () => {
      const body: SimilarInput = { title: settled, body: `${situation}\n${whatWeDid}`.slice(0, longest.body) }
      return client.request<{ items: PracticeSummary[] } | PracticeSummary[]>('POST', '/wins/similar', {
        body,
      })
    },
    enabled: settled.length >= shortestTitle,
    retry: false,
  })
  if (!data || settled.length < shortestTitle) return []
  return Array.isArray(data) ? data : data.items
}

/** Shows what has been told already, while the title is typed. It only informs: a failure goes unmentioned. */
export function SimilarWins({ ownId }: { ownId: string | undefined }) {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const similar = useSimilarWins().filter(practice => practice.id !== ownId)
  return (
    <div role="status">
      {similar.length > 0 && (
        <div className={styles.root}>
          <Text weight="semibold">{t('similar')}</Text>
          <ul className={styles.list}>
            {similar.map(practice => (
              <li key={practice.id}>
                <RouteLink href={`/p/${practice.id}`}>{practice.title}</RouteLink>{' '}
                {ownId === undefined && <AddResult practice={practice} />}
              </li>
            ))}
          </ul>
          <Text size={200}>{t('similarHint')}</Text>
        </div>
      )}
    </div>
  )
}
