import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { CopyLink } from '../shared/CopyLink.tsx'
import { Panel } from '../shared/Panel.tsx'
import { useDateText } from '../shared/use-date-text.ts'
import { Celebration } from './Celebration.tsx'
import { useCoSign } from './use-co-sign.ts'

const useStyles = makeStyles({
  signers: { display: 'flex', flexDirection: 'column', rowGap: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
})

function Signers({ practice: { coSigns, askedToCoSign } }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation(['practice', 'shared'])
  const dateText = useDateText()
  if (coSigns.length > 0)
    return (
      <ul className={styles.list}>
        {coSigns.map(({ name, side, at, mine }) => (
          <li key={`${name} ${at}`}>
            {mine
              ? t('coSign.byMe', { date: dateText(at) })
              : t('coSign.by', { name, side: t(`shared:side.${side}`), date: dateText(at) })}
          </li>
        ))}
      </ul>
    )
  const names = askedToCoSign.map(({ name, side }) =>
    t('contributor', { name, side: t(`shared:side.${side}`) }),
  )
  return <Text>{names.length > 0 ? t('coSign.asked', { names: names.join('; ') }) : t('coSign.anyone')}</Text>
}

/** Who of the other side stands behind the story, who is asked to, and what I can do about it. */
export function CoSignPanel({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const { change, celebrates } = useCoSign(practice)
  const { id, source, status, canCoSign, canWithdrawCoSign, coSigned } = practice
  if (source !== 'submitted' || status !== 'published') return null
  return (
    <Panel title={t('coSign.title')}>
      <div className={styles.signers}>
        <div role="status">{celebrates && practice.celebrated && <Celebration />}</div>
        <Signers practice={practice} />
      </div>
      {canCoSign && (
        <>
          <Text>{t('coSign.question')}</Text>
          <Button
            appearance="primary"
            disabledFocusable={change.isPending}
            onClick={() => change.mutate('POST')}
          >
            {t('coSign.sign')}
          </Button>
        </>
      )}
      {canWithdrawCoSign && (
        <Button disabledFocusable={change.isPending} onClick={() => change.mutate('DELETE')}>
          {t('coSign.withdraw')}
        </Button>
      )}
      {!coSigned && !canCoSign && <CopyLink path={`/p/${id}`} label={t('coSign.copy')} />}
    </Panel>
  )
}
