import { useTranslation } from 'react-i18next'
import { HIGHEST_SHARE, LOWEST_SHARE, type SideShare } from '../../server/contract/pulse.ts'

export interface ShareText {
  /** "about 60 %" */
  readonly share: string
  /** "about 60 % of 7" */
  readonly ofRatings: string
}

/** A share in words, as exact as it is. */
export function useShareText(): (share: SideShare) => ShareText {
  const { t } = useTranslation('pulse')
  return ({ share, ratings }) => {
    const end = share <= LOWEST_SHARE ? 'lowest' : share >= HIGHEST_SHARE ? 'highest' : 'about'
    const text = t(`share.${end}`, { percent: Math.round(share * 100) })
    return { share: text, ofRatings: t('ofRatings', { share: text, count: ratings }) }
  }
}
