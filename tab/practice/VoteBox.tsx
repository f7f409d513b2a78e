import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components'
import { ThumbLikeFilled, ThumbLikeRegular } from '@fluentui/react-icons/svg/thumb-like'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { surface } from '../shared/surface.ts'
import { CommonGroundMeter } from './CommonGroundMeter.tsx'
import { useVote } from './use-vote.ts'
import { VotesBySide } from './VotesBySide.tsx'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    ...surface,
  },
})

/** Whether it helped: whom, on which side, and you. */
export function VoteBox({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation(['practice', 'shared'])
  const vote = useVote(practice)
  return (
    <section className={styles.root} aria-label={t('shared:commonGround.label')}>
      <CommonGroundMeter practice={practice} />
      {practice.votes.total > 0 ? <VotesBySide votes={practice.votes} /> : <Text>{t('votesNone')}</Text>}
      {practice.status === 'published' && (
        <ToggleButton
          size="large"
          checked={practice.voted}
          appearance={practice.voted ? 'secondary' : 'primary'}
          icon={practice.voted ? <ThumbLikeFilled /> : <ThumbLikeRegular />}
          onClick={() => vote.mutate(!practice.voted)}
        >
          {t('vote.button')}
        </ToggleButton>
      )}
    </section>
  )
}
