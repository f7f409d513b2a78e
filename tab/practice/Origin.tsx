import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import type { Practice } from '../../server/contract/practice.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { usePractice } from './use-practice.ts'

const useStyles = makeStyles({
  root: { display: 'block', marginBottom: tokens.spacingVerticalL },
  bar: { marginBottom: tokens.spacingVerticalL },
})

interface Arrival {
  readonly merged?: boolean
}

/** An old link leads here: the address becomes that of the practice itself, and a line says why. */
function useMerged({ id, redirectedFrom }: Practice): boolean {
  const [, navigate] = useLocation()
  const arrival = useHistoryState<Arrival | null>()
  useEffect(() => {
    const state: Arrival = { merged: true }
    if (redirectedFrom) navigate(`/p/${id}`, { replace: true, state })
  }, [id, redirectedFrom, navigate])
  return arrival?.merged === true
}

function ReuseOf({ id }: { id: string }) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const { data } = usePractice(id)
  if (!data) return null
  return (
    <Text className={styles.root}>
      {t('reuseOf')}{' '}
      <RouteLink inline href={`/p/${id}`}>
        {data.title}
      </RouteLink>
    </Text>
  )
}

/** Where this comes from: another practice that was tried, or one that was merged into it. */
export function Origin({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const merged = useMerged(practice)
  return (
    <>
      {merged && (
        <MessageBar className={styles.bar}>
          <MessageBarBody>{t('merged')}</MessageBarBody>
        </MessageBar>
      )}
      {practice.reuseOf && <ReuseOf id={practice.reuseOf} />}
    </>
  )
}
