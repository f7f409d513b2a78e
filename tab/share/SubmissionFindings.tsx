import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SubmissionFindings as Findings, SubmissionDraft } from '../../server/contract/plugin-status.ts'
import { useClient } from '../api/ClientContext.ts'
import { useSettled } from '../shared/use-settled.ts'
import type { WinDraft } from './win-draft.ts'

const typingDelayMs = 1_000
const fields = ['title', 'situation', 'whatWeDid', 'outcome', 'whatToCopy'] as const

const useStyles = makeStyles({ root: { display: 'grid', gap: tokens.spacingVerticalXS } })

function useFindings(): Findings['items'] {
  const client = useClient()
  const texts = useWatch<WinDraft, typeof fields>({ name: fields })
  const settled = useSettled(JSON.stringify(texts), typingDelayMs)
  const { data } = useQuery({
    queryKey: ['submission-findings', settled],
    queryFn: ({ signal }) => {
      const values = JSON.parse(settled) as string[]
      const body: SubmissionDraft = Object.fromEntries(fields.map((field, at) => [field, values[at] ?? '']))
      return client.request<Findings>('POST', '/wins/check', { body, signal })
    },
    enabled: settled.length > 40,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return data?.items ?? []
}

/** What does not belong into a story, before it is published. It warns and never stops: a failure goes unmentioned. */
export function SubmissionFindings() {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const findings = useFindings()
  return (
    <div role="status" className={styles.root}>
      {findings.map(({ field, message, severity, from }) => (
        <MessageBar key={`${from} ${field} ${message}`} intent={severity} layout="multiline">
          <MessageBarBody>
            {field === 'tags' ? t('fields.tags') : t(`fields.${field}`)}: {message}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  )
}
