import { Button, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { SearchState } from './search-address.ts'

interface Props {
  q: string
  state: SearchState
  onState: (state: SearchState) => void
}

/** The query respelt, where that finds more. */
export function DidYouMean({ q, state, onState }: Props) {
  const { t } = useTranslation('search')
  return (
    <Text>
      {t('didYouMean')} <Button onClick={() => onState({ ...state, q })}>{q}</Button>
    </Text>
  )
}
