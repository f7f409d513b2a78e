import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { phone } from '../shared/themes.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  link: { [phone]: { display: 'inline-flex', alignItems: 'center', minHeight: '44px' } },
  mark: { color: tokens.colorNeutralForeground3 },
})

/** A few practices by their titles; nothing where there is none. */
export function PracticeLinks({
  title,
  practices,
}: {
  title: string
  practices: readonly PracticeSummary[]
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  if (practices.length === 0) return null
  return (
    <div>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {practices.map(practice => (
          <li key={practice.id} lang={practice.language}>
            <RouteLink href={`/p/${practice.id}`} className={styles.link}>
              {practice.title}
            </RouteLink>
            {practice.example && (
              <Text size={200} className={styles.mark}>
                {' '}
                ({t('example')})
              </Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
