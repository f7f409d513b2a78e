import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'

/** Languages of the interface. A new one is a folder of messages and a line here. */
const resources = { en }

export const i18n = i18next.createInstance()

// `en-GB` chooses numbers and dates; its words are those of `en`.
void i18n.use(initReactI18next).init({
  lng: 'en-GB',
  fallbackLng: 'en',
  resources,
  defaultNS: 'shared',
  interpolation: { escapeValue: false },
  initAsync: false,
})
