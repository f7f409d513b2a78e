import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/HostContext.ts'
import { Page } from '../shared/Page.tsx'
import { ChoicePreview } from './ChoicePreview.tsx'
import { useChoices } from './use-choices.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXL },
})

/** The settings page of a channel tab: what it opens with. The first choice holds already, so Save works at once. */
export function ConfigPage() {
  const styles = useStyles()
  const { t } = useTranslation('config')
  const host = useHost()
  const choices = useChoices()
  const [value, setValue] = useState('all')
  const chosen = choices.find(choice => choice.value === value) ?? choices[0]!
  const latest = useRef(chosen)
  latest.current = chosen
  useEffect(() => {
    host.configure?.(() => latest.current)
  }, [host])
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={styles.root}>
        <Field label={t('choose')}>
          <RadioGroup value={value} onChange={(_, data) => setValue(data.value)}>
            {choices.map(choice => (
              <Radio key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </RadioGroup>
        </Field>
        <ChoicePreview filter={chosen.filter} />
        <Text>{t(host.configure ? 'save' : 'outside')}</Text>
      </div>
    </Page>
  )
}
