import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { useDateText } from '../shared/use-date-text.ts'
import { useMerges, useUndoMerge } from './use-merges.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** What was merged, and the way back. */
export function MergeList() {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const dateText = useDateText()
  const merges = useMerges()
  const undo = useUndoMerge()
  if (!merges.data?.length) return null
  return (
    <Section title={t('merge.list')}>
      <ul className={styles.list}>
        {merges.data.map(({ id, from, into, at, by, undoneAt }) => (
          <li key={id} className={styles.item}>
            <Text>
              {t('merge.line', { from: from.title, by, date: dateText(at) })}{' '}
              <RouteLink inline href={`/p/${into.id}`}>
                {into.title}
              </RouteLink>
            </Text>
            {undoneAt ? (
              <Text size={200}>{t('merge.undoneOn', { date: dateText(undoneAt) })}</Text>
            ) : (
              <Button
                aria-label={t('merge.undoNamed', { title: from.title })}
                disabledFocusable={undo.isPending}
                onClick={() => undo.mutate(id)}
              >
                {t('merge.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
