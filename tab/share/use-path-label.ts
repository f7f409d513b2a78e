import { useTranslation } from 'react-i18next'

/** What a field is called, from its path: `result.before` is "Before", `contributors.1.name` is "Contributors 2". */
export function usePathLabel(): (path: string) => string {
  const { t, i18n } = useTranslation('share')
  return path => {
    const [first = '', number] = path.split('.')
    if (first === 'contributors' && number !== undefined)
      return t('numbered', { field: t('fields.contributors'), number: Number(number) + 1 })
    const key = `fields.${path.split('.').at(-1)}`
    return i18n.exists(key, { ns: 'share' }) ? t(key as 'fields.title') : path
  }
}
