import { useTranslation } from 'react-i18next'
import { useTopics } from '../shared/use-topics.ts'

/** What a channel tab may open with. */
export interface Choice {
  readonly value: string
  readonly label: string
  /** As the API's query. */
  readonly filter: { readonly kind?: string; readonly lever?: string }
  readonly path: string
  /** The tab's name in the channel. */
  readonly title: string
}

/** Everything, one kind, or one lever. The levers come once they are known. */
export function useChoices(): readonly Choice[] {
  const { t } = useTranslation(['config', 'shared'])
  const levers = useTopics('lever').data ?? []
  const named = (title: string) => t('tabName', { title })
  return [
    { value: 'all', label: t('all'), filter: {}, path: '/', title: t('shared:app') },
    ...(['playbook', 'win'] as const).map(kind => ({
      ...{
        value: kind,
        label: t(kind),
        filter: { kind },
        path: `/search?kind=${kind}`,
        title: named(t(kind)),
      },
    })),
    ...levers.map(({ id, title }) => ({
      ...{ value: `lever:${id}`, label: t('lever', { title }), filter: { lever: id } },
      ...{ path: `/search?lever=${id}`, title: named(title) },
    })),
  ]
}
