import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, LOCALES } from '../../server/contract/language.ts'
import home from './en/home.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import shared from './en/shared.json' with { type: 'json' }
import { keepStartLanguage, readStartLanguage, toLanguage } from './language.ts'

/** Words that the first view does not need. A new language is a folder beside `en/`. */
const lazyMessages = import.meta.glob<ResourceKey>(['./*/*.json', '!./en/{home,search,shared}.json'], {
  import: 'default',
})

const lazyBackend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = lazyMessages[`./${language}/${namespace}.json`]
    if (!load) return done(new Error(`There is no ${namespace} in ${language}.`), null)
    load().then(
      messages => done(null, messages),
      (error: Error) => done(error, null),
    )
  },
}

export const i18n = i18next.createInstance()

// Browsers hyphenate, and screen readers speak, by what the page says it is written in.
i18n.on('languageChanged', locale => {
  document.documentElement.lang = toLanguage(locale)
})

void i18n
  .use(lazyBackend)
  .use(initReactI18next)
  .init({
    lng: LOCALES[readStartLanguage()],
    // The region is for numbers and dates; words are those of the language.
    load: 'languageOnly',
    fallbackLng: 'en',
    resources: { en: { home, search, shared } },
    partialBundledLanguages: true,
    ns: ['shared', 'home', 'search'],
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    initAsync: false,
  })

/** The language that is shown now. */
export const shownLanguage = (): Language => toLanguage(i18n.language)

/** Shows everything in this language, once its words are there: nothing is mounted anew, so nothing typed is lost. */
export async function speak(language: Language): Promise<void> {
  if (language === shownLanguage()) return
  keepStartLanguage(language)
  await i18n.changeLanguage(LOCALES[language])
}
