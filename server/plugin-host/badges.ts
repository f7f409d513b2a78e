import type { PracticeBadge } from '../contract/practice.ts'
import type { RowIndex } from './columns/row-index.ts'
import type { StoredColumns } from './columns/stored-columns.ts'
import { localise } from './localise.ts'
import { toPlainText } from './plain-text.ts'
import type { Plugin } from './plugin.ts'

const MAX_LABEL_LENGTH = 40
const MAX_DESCRIPTION_LENGTH = 300

/** The badges of one plugin. */
export interface Badges {
  /** Those that a practice carries. None while the plugin is switched off or has failed: nobody answers for them then. */
  of(practiceId: string, language: string): readonly PracticeBadge[]
}

export function createBadges(
  plugin: Plugin,
  { columns, index }: { columns: StoredColumns; index: RowIndex },
): Badges {
  const { manifest, translations } = plugin.found
  const { badges = [] } = manifest.contributes
  const say = (text: string, language: string, maxLength: number) =>
    toPlainText(localise(text, translations[language]), maxLength)

  return {
    of(practiceId, language) {
      const row = index.rows.get(practiceId)
      const { state } = plugin.phase
      if (row === undefined || state === 'disabled' || state === 'failed') return []
      return badges
        .filter(({ id }) => columns.column(id)?.values[row] === 1)
        .map(({ id, label, description }) => ({
          id: `${plugin.id}/${id}`,
          label: say(label, language, MAX_LABEL_LENGTH),
          description: say(description, language, MAX_DESCRIPTION_LENGTH),
        }))
    },
  }
}
