import { useTranslation } from 'react-i18next'
import type { TestOutcome } from '../../server/contract/channel.ts'

/** Why a message is not in the channel. */
export function useFaultText(): (outcome: Pick<TestOutcome, 'fault' | 'status'>) => string {
  const { t } = useTranslation('channel')
  return ({ fault = 'no-answer', status = 0 }) => t(`fault.${fault}`, { status })
}
