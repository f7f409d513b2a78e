import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  link: { flex: '1 1 220px', minWidth: 0 },
})

type Copying = 'idle' | 'copied' | 'failed'

interface Props {
  /** Path and query within the tab, or a whole address. */
  path: string
  label: string
  /** Other ways to pass the link on. */
  children?: ReactNode
}

/** Copies a link of the tab. Where the clipboard is closed to us (some hosts' frames), it is shown to be copied by hand. */
export function CopyLink({ path, label, children }: Props) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [copying, setCopying] = useState<Copying>('idle')
  const url = new URL(path, location.origin).href
  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setCopying('copied')
    } catch {
      setCopying('failed')
    }
  }
  return (
    <div className={styles.root}>
      <Button icon={<LinkRegular />} onClick={copy}>
        {label}
      </Button>
      {children}
      <span role="status">
        {copying === 'copied' && t('copied')}
        {copying === 'failed' && t('copyFailed')}
      </span>
      {copying === 'failed' && (
        <Input
          readOnly
          className={styles.link}
          aria-label={t('copyFailed')}
          value={url}
          onFocus={event => event.currentTarget.select()}
        />
      )}
    </div>
  )
}
