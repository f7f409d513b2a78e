import { Radio, RadioGroup, type RadioGroupProps } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../server/contract/language.ts'
import { speak } from '../messages/i18n.ts'
import { toLanguage } from '../messages/language.ts'

/** By their own names: whoever reads one of them finds it. */
const names: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

/** Changes what is shown at once; `onChoose` is for keeping it. A `Field` around it labels it. */
export function LanguageChoice({
  onChoose,
  ...props
}: Omit<RadioGroupProps, 'value' | 'onChange'> & { onChoose: (language: Language) => void }) {
  const { t, i18n } = useTranslation('session')
  // Marked at once, while its words are still on the way.
  const [coming, setComing] = useState<Language>()
  const choose = (language: Language) => {
    setComing(language)
    void speak(language).finally(() => setComing(undefined))
    onChoose(language)
  }
  return (
    <RadioGroup
      layout="horizontal"
      aria-label={t('language')}
      {...props}
      value={coming ?? toLanguage(i18n.language)}
      onChange={(_, data) => choose(data.value as Language)}
    >
      {LANGUAGES.map(language => (
        <Radio key={language} value={language} label={<span lang={language}>{names[language]}</span>} />
      ))}
    </RadioGroup>
  )
}
