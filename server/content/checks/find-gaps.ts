import type { ParsedFile } from '../parse-content-file.ts'
import { advice, type Check, languageOf, problem } from './check.ts'

const LEAST_PLAYBOOKS = 3

/** Levers with too few playbooks to choose from, and levers that no story shows at work. */
export const findGaps: Check = ({ files }) =>
  files.flatMap(lever => {
    if (lever.front.kind !== 'lever' || languageOf(lever) !== 'en') return []
    const on = (kind: 'playbook' | 'win') =>
      files.filter(file => file.front.kind === kind && !file.front.translationOf && pulls(file, lever.id))
    const count = on('playbook').length
    return [
      ...(count < LEAST_PLAYBOOKS
        ? [
            problem(
              lever,
              ['title'],
              `Write more on this lever: it has ${count} playbooks, and needs ${LEAST_PLAYBOOKS}.`,
            ),
          ]
        : []),
      ...(on('win').length === 0
        ? [advice(lever, ['title'], 'No win shows this lever at work: tell one, or export one from the app.')]
        : []),
    ]
  })

/** A playbook belongs to the lever that it names first; a story shows every lever that was pulled. */
const pulls = ({ front }: ParsedFile, lever: string) =>
  front.kind === 'playbook'
    ? front.levers[0] === lever
    : front.kind === 'win' && front.levers.some(id => id === lever)
