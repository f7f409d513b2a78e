import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import home from './en/home.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import shared from './en/shared.json' with { type: 'json' }

/** Words that the first view does not need. A new language is a folder beside `en/`. */
const lazyMessages = import.meta.glob<ResourceKey>(['./*/*.json', '!./en/{home,search,shared}.json'], {
  import: 'default',
})

const lazyBackend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = lazyMessages[`./${language}/${namespace}.json`]
    // Not every language has a folder: `en-GB` chooses numbers and dates, its words are those of `en`.
    if (!load) return done(null, {})
    load().then(
      messages => done(null, messages),
      (error: Error) => done(error, null),
    )
  },
}

export const i18n = i18next.createInstance()

void i18n
  .use(lazyBackend)
  .use(initReactI18next)
  .init({
    lng: 'en-GB',
    fallbackLng: 'en',
    resources: { en: { home, search, shared } },
    partialBundledLanguages: true,
    ns: ['shared', 'home', 'search'],
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
