import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../session/session.ts'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { BisectPanel } from './BisectPanel.tsx'
import { PluginCard } from './PluginCard.tsx'
import { usePlugins } from './use-plugins.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
})

/** For administrators: how the plugins do, and everything that can be done about it. */
export function PluginsPage() {
  const { t } = useTranslation('plugins')
  const { role } = usePerson()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {role === 'admin' ? <Plugins /> : <Text>{t('adminsOnly')}</Text>}
    </Page>
  )
}

function Plugins() {
  const styles = useStyles()
  const { t } = useTranslation('plugins')
  const plugins = usePlugins()
  if (plugins.isPending) return <CardGridSkeleton count={4} />
  if (!plugins.data) return <ErrorState error={plugins.error} onRetry={() => plugins.refetch()} />
  if (plugins.data.length === 0) return <Text>{t('none')}</Text>
  return (
    <>
      <ul className={styles.list}>
        {plugins.data.map(plugin => (
          <PluginCard key={plugin.id} plugin={plugin} />
        ))}
      </ul>
      <BisectPanel names={new Map(plugins.data.map(({ id, displayName }) => [id, displayName]))} />
    </>
  )
}
