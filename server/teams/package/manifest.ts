import { HOME_TAB } from '../addresses.ts'
import { DIAGNOSE } from '../diagnosis.ts'
import { de } from '../words/de.ts'
import { en } from '../words/en.ts'

export const SCHEMA_VERSION = '1.29'
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`
export const MANIFEST_SCHEMA = `${SCHEMAS}/MicrosoftTeams.schema.json`
export const LOCALIZATION_SCHEMA = `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`

export interface PackageSettings {
  /** Of the app registration; also the app's id in Teams. */
  readonly appId: string
  /** Undefined: without the message extension. */
  readonly botId: string | undefined
  /** https, without a slash at the end. */
  readonly publicUrl: string
  /** Three numbers; Teams takes an update only with a higher one. */
  readonly version: string
}

/** What Teams is told about the app (schema 1.29). */
export function buildManifest({ appId, botId, publicUrl, version }: PackageSettings) {
  const { host } = new URL(publicUrl)
  return {
    ...{ $schema: MANIFEST_SCHEMA, manifestVersion: SCHEMA_VERSION, version, id: appId },
    developer: {
      ...{ name: 'Common Ground', websiteUrl: publicUrl },
      ...{ privacyUrl: publicUrl, termsOfUseUrl: publicUrl },
    },
    localizationInfo: {
      ...{ defaultLanguageTag: 'en', defaultLanguageFile: 'en.json' },
      additionalLanguages: [{ languageTag: 'de', file: 'de.json' }],
    },
    name: { short: 'Common Ground', full: 'Common Ground: Marketing and Sales, together' },
    description: {
      short: 'What works when Marketing and Sales work together',
      full: 'Playbooks and true stories of Marketing and Sales working together, with their results. Search them, back what helped, and share a win of your own: from its tab, from a channel or from any message.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#242442',
    staticTabs: [
      {
        ...{ entityId: HOME_TAB, name: 'Common Ground', scopes: ['personal'] },
        ...{ contentUrl: `${publicUrl}/`, websiteUrl: `${publicUrl}/` },
      },
    ],
    configurableTabs: [
      {
        configurationUrl: `${publicUrl}/config`,
        ...{ canUpdateConfiguration: true, scopes: ['team', 'groupChat'] },
      },
    ],
    ...(botId !== undefined && { composeExtensions: [composeExtension(botId, host)] }),
    permissions: ['identity'],
    validDomains: [host],
    webApplicationInfo: { id: appId, resource: `api://${host}/${appId}` },
  }
}

const composeExtension = (botId: string, host: string) => ({
  botId,
  commands: [
    {
      ...{ id: 'search', type: 'query', title: en.search.title, initialRun: true },
      ...{ context: ['compose', 'commandBox'], description: 'Find playbooks and wins' },
      semanticDescription:
        'Search playbooks and true stories of Marketing and Sales working together, by topic, problem, tool or result.',
      parameters: [
        {
          ...{
            name: 'q',
            title: 'Words',
            inputType: 'text',
            description: 'For example: leads, congress, KOL',
          },
          semanticDescription:
            'Words to search for: a topic, a problem between Marketing and Sales, or a result.',
        },
      ],
    },
    {
      ...{ id: 'share', type: 'action', title: en.share.title, fetchTask: true },
      ...{ context: ['compose', 'message'], description: 'Tell a story that others can copy' },
      semanticDescription:
        'Share a story of Marketing and Sales working together, from a message or in your own words.',
    },
    {
      ...{ id: DIAGNOSE, type: 'action', title: en.diagnosis.title, fetchTask: true },
      ...{ context: ['compose', 'commandBox'], description: 'From what you notice to a first step' },
      semanticDescription:
        'Find what helps against friction between Marketing and Sales: from symptoms to levers, with reasons and a first step.',
    },
  ],
  messageHandlers: [{ type: 'link', value: { domains: [host] } }],
})

type Words = Readonly<Record<string, string>>

/** The words of the manifest by language, as its localisation files. */
export function buildLanguages(settings: PackageSettings): Readonly<Record<'en' | 'de', Words>> {
  const { name, description } = buildManifest(settings)
  const schema = { $schema: LOCALIZATION_SCHEMA }
  const command = (number: number) => `composeExtensions[0].commands[${number}]`
  const german = {
    [`${command(0)}.title`]: de.search.title,
    [`${command(0)}.description`]: 'Playbooks und Erfolge finden',
    [`${command(0)}.parameters[0].title`]: 'Wörter',
    [`${command(0)}.parameters[0].description`]: 'Zum Beispiel: Leads, Kongress, KOL',
    [`${command(1)}.title`]: de.share.title,
    [`${command(1)}.description`]: 'Eine Geschichte erzählen, die andere übernehmen können',
    [`${command(2)}.title`]: de.diagnosis.title,
    [`${command(2)}.description`]: 'Von dem, was auffällt, zum ersten Schritt',
  }
  return {
    en: {
      ...{ ...schema, 'name.short': name.short, 'name.full': name.full },
      ...{ 'description.short': description.short, 'description.full': description.full },
    },
    de: {
      ...{ ...schema, 'name.short': 'Common Ground' },
      ...{ 'name.full': 'Common Ground: Marketing und Vertrieb, gemeinsam' },
      'description.short': 'Was hilft, wenn Marketing und Vertrieb zusammenarbeiten',
      'description.full':
        'Playbooks und wahre Geschichten von Marketing und Vertrieb, die zusammenarbeiten, mit ihren Ergebnissen. Suchen, unterstützen, was geholfen hat, und eigene Erfolge teilen: im Tab, im Kanal oder aus jeder Nachricht.',
      ...(settings.botId !== undefined && german),
    },
  }
}
