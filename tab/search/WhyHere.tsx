import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../server/contract/search.ts'
import { useProblemText } from '../shared/use-problem-text.ts'
import type { SearchState } from './search-address.ts'
import { useExplanation } from './use-explanation.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '440px' },
  table: { borderSpacing: `${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, textAlign: 'start' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', verticalAlign: 'top' },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  reason: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** "Why is this here?": each part of a hit's score, and how they add up. */
export function WhyHere({ state, id, title }: { state: SearchState; id: string; title: string }) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const problemText = useProblemText()
  const [isOpen, setOpen] = useState(false)
  const { data, isPending, error } = useExplanation(state, id, isOpen)
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" aria-label={t('why.named', { title })}>
          {t('why.ask')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('why.named', { title })}>
        {isPending && <Spinner size="tiny" label={t('why.loading')} />}
        {error && <Text role="alert">{problemText(error)}</Text>}
        {data === null && <Text>{t('why.tooFar')}</Text>}
        {data && <Parts explanation={data} />}
      </PopoverSurface>
    </Popover>
  )
}

function Parts({ explanation: { base, parts, score } }: { explanation: Explanation }) {
  const styles = useStyles()
  const { t, i18n } = useTranslation('search')
  const format = (value: number) => value.toLocaleString(i18n.language, { maximumFractionDigits: 3 })
  return (
    <table className={styles.table}>
      <tbody>
        <tr>
          <th scope="row" className={styles.name}>
            {t('why.base')}
          </th>
          <td className={styles.number}>{format(base)}</td>
        </tr>
        {parts.map(part => (
          <tr key={part.id}>
            <th scope="row" className={styles.name}>
              {t('why.part', { label: part.label, value: format(part.value), weight: format(part.weight) })}
              {part.state !== 'ok' && <Text className={styles.reason}>{t(`why.${part.state}`)}</Text>}
              {part.reason && <Text className={styles.reason}>{part.reason}</Text>}
            </th>
            <td className={styles.number}>{format(part.contribution)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('why.score')}</th>
          <td className={styles.number}>{format(score)}</td>
        </tr>
      </tbody>
    </table>
  )
}
