import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', ...surface },
  row: {
    position: 'relative',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  link: {
    fontWeight: tokens.fontWeightSemibold,
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
})

const pages = ['channel', 'plugins'] as const

/** All that is for administrators alone. */
export function AdminPages() {
  const styles = useStyles()
  const { t } = useTranslation('me')
  return (
    <Section title={t('admin.title')}>
      <ul className={styles.list}>
        {pages.map(page => (
          <li key={page} className={styles.row}>
            <RouteLink href={`/${page}`} className={styles.link}>
              {t(`admin.${page}`)}
            </RouteLink>
            <Text size={200} className={styles.quiet}>
              {t(`admin.${page}Body`)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}
