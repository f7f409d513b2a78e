import { useTranslation } from 'react-i18next'
import type { Topic } from '../../server/contract/taxonomy.ts'

/** "3 playbooks, 5 wins"; a kind of which there is none is left out. */
export function useCountText(): (counts: Topic['counts']) => string {
  const { t } = useTranslation()
  return ({ playbook, win }) => {
    const playbooks = t('counts.playbook', { count: playbook })
    const wins = t('counts.win', { count: win })
    if (playbook && win) return t('counts.both', { playbooks, wins })
    if (playbook) return playbooks
    return win ? wins : t('counts.none')
  }
}
