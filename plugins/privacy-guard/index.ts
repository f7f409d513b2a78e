import type {
  Finding,
  Json,
  PluginContext,
  SubmissionField,
  SubmissionText,
} from '../../server/contract/plugin.ts'
import { findIn, type Hit } from './rules.ts'

const FIELDS: readonly SubmissionField[] = [
  'title',
  'situation',
  'whatWeDid',
  'outcome',
  'whatToCopy',
  'tags',
]

/** What is said of each kind; the German is in l10n/. */
const MESSAGES: Readonly<Record<Hit['kind'], string>> = {
  patient: 'This looks like data of a patient: “{found}”. Leave it out, also where it seems anonymous.',
  hcp: 'This seems to name a health-care professional: “{found}”. Write the role instead, or ask for consent first.',
  offLabel:
    'This reads like use outside the approved label: “{found}”. Ask Medical or Regulatory before you publish it.',
}

export function activate({ subscriptions, checks, commands, settings, l10n }: PluginContext) {
  const check = (submission: SubmissionText): Finding[] =>
    FIELDS.flatMap(field => {
      const text = field === 'tags' ? submission.tags.join(', ') : submission[field]
      const allowed = settings.get<string[]>('allowedNames')
      return findIn(text, allowed as string[]).map(({ kind, found }): Finding => {
        const values = { found }
        const message = l10n.t(MESSAGES[kind], { language: submission.language, values })
        return { severity: 'warning', field, message: message.slice(0, 300) }
      })
    })
  const tryText = (text: Json): Json => {
    const hits = findIn(String(text ?? ''), settings.get<string[]>('allowedNames'))
    return hits.map(({ kind, found }) => l10n.t(MESSAGES[kind], { values: { found } }))
  }
  subscriptions.push(checks.register('privacy', { check }), commands.register('try', tryText))
}
