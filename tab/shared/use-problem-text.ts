import { useTranslation } from 'react-i18next'
import { toProblem } from '../api/api-problem.ts'

/** What to tell a person about a failure, chosen by its code. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation()
  return error => {
    const key = `problem.${toProblem(error).code}`
    // The code comes from the server: it may be newer than our words.
    return i18n.exists(key, { ns: 'shared' }) ? t(key as 'problem.unknown') : t('problem.unknown')
  }
}
