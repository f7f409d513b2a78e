import { Button, Text } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from './Page.tsx'
import { useOnline } from './use-online.ts'

function Crashed() {
  const { t } = useTranslation()
  const online = useOnline()
  return (
    <Page title={t('crashed.title')}>
      <p>
        <Text>{t(online ? 'crashed.body' : 'problem.offline')}</Text>
      </p>
      <Button onClick={() => location.reload()}>{t('crashed.reload')}</Button>
    </Page>
  )
}

type State = { status: 'running' } | { status: 'crashed' }

/** Keeps a bug in one page, or a page's chunk that a new release has replaced, from taking the tab down. A class: React has no hook for it. */
export class CrashBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { status: 'running' }
  static getDerivedStateFromError(): State {
    return { status: 'crashed' }
  }
  override render() {
    return this.state.status === 'crashed' ? <Crashed /> : this.props.children
  }
}
