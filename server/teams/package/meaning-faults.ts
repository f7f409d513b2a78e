import { type Fields, fieldsOf, textOf } from '../activity.ts'
import { findCommandFaults } from './command-faults.ts'

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : [])
const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** What the schema lets pass and Teams does not, or what would never work. */
export function findMeaningFaults(manifest: Fields): string[] {
  const domains = (Array.isArray(manifest.validDomains) ? manifest.validDomains : []).map(textOf)
  return [
    ...findIdFaults(manifest),
    ...findCountFaults(manifest),
    ...findSsoFaults(manifest, domains),
    ...domains.flatMap(findDomainFaults),
    ...findAddressFaults(manifest, domains),
    ...listOf(manifest.composeExtensions).flatMap(({ commands }) => findCommandFaults(listOf(commands))),
    ...findLinkFaults(manifest, domains),
  ]
}

function findIdFaults({ id, version, composeExtensions, bots }: Fields): string[] {
  const faults: string[] = []
  if (/^[0-]+$/.test(textOf(id)) || !GUID.test(textOf(id)))
    faults.push('id is not the id of an app; it is a GUID that is not all zeros.')
  if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(textOf(version)) || version === '0.0.0')
    faults.push(`version is "${textOf(version)}"; it takes three numbers, like 1.0.0.`)
  const botIds = [...listOf(composeExtensions), ...listOf(bots)].map(({ botId }) => textOf(botId))
  if (botIds.some(botId => !GUID.test(botId) || /^[0-]+$/.test(botId)))
    faults.push('A bot or message extension has no botId; set BOT_APP_ID.')
  if (new Set(botIds).size > 1)
    faults.push('The bot and the message extension have different ids; it must be one bot.')
  return faults
}

function findCountFaults(manifest: Fields): string[] {
  const faults = ['bots', 'configurableTabs', 'composeExtensions']
    .filter(part => listOf(manifest[part]).length > 1)
    .map(part => `${part} has more than one; Teams takes one.`)
  const tabs = listOf(manifest.staticTabs).map(({ entityId }) => textOf(entityId))
  if (tabs.some(entityId => entityId === '') || new Set(tabs).size < tabs.length)
    faults.push('Each static tab needs an entityId of its own; deep links name it.')
  if (tabs.length === 0 && listOf(manifest.configurableTabs).length === 0)
    faults.push('There is no tab in this package.')
  return faults
}

/** Without all of this a sign-in in the tab fails without a word. */
function findSsoFaults(
  { webApplicationInfo, staticTabs, configurableTabs }: Fields,
  domains: string[],
): string[] {
  const { id, resource } = fieldsOf(webApplicationInfo)
  if (!GUID.test(textOf(id))) return ['webApplicationInfo.id is missing; it is ENTRA_CLIENT_ID.']
  const [, host, appId] = /^api:\/\/([^/]+)\/([^/]+)$/.exec(textOf(resource)) ?? []
  if (!host || appId !== id)
    return [
      'webApplicationInfo.resource must be api://HOST/ID, with the host of the tab and the id of the app registration.',
    ]
  const [tab] = [
    ...listOf(staticTabs).map(({ contentUrl }) => contentUrl),
    ...listOf(configurableTabs).map(({ configurationUrl }) => configurationUrl),
  ]
  const faults = domains.includes(host)
    ? []
    : [`validDomains lacks ${host}, the host of webApplicationInfo.resource.`]
  if (hostOf(tab) !== host)
    faults.push(
      `webApplicationInfo.resource names ${host}, but the tab is at ${hostOf(tab) ?? 'no address'}.`,
    )
  return faults
}

const hostOf = (address: unknown) =>
  URL.canParse(textOf(address)) ? new URL(textOf(address)).host : undefined

function findDomainFaults(domain: string): string[] {
  if (/[/\s]|^$/.test(domain) || domain.includes('://'))
    return [`validDomains holds "${domain}"; write the host alone, without https:// and path.`]
  if (!domain.includes('*')) return []
  // A wildcard over a domain that others can register in opens the app to strangers.
  return [`validDomains holds the wildcard "${domain}"; name the hosts one by one.`]
}

function findAddressFaults(manifest: Fields, domains: readonly string[]): string[] {
  const tabs = listOf(manifest.staticTabs).flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl])
  const shown = [
    ...tabs,
    ...listOf(manifest.configurableTabs).map(({ configurationUrl }) => configurationUrl),
  ]
  const { websiteUrl, privacyUrl, termsOfUseUrl } = fieldsOf(manifest.developer)
  const all = [...shown, websiteUrl, privacyUrl, termsOfUseUrl]
    .filter(address => address !== undefined)
    .map(textOf)
  return [
    ...all
      .filter(address => !address.startsWith('https://'))
      .map(address => `"${address}" does not start with https://.`),
    ...shown
      .filter(address => address !== undefined && !domains.includes(hostOf(address) ?? ''))
      .map(address => `"${textOf(address)}" is shown in a tab, and its host is not in validDomains.`),
  ]
}

function findLinkFaults({ composeExtensions }: Fields, domains: readonly string[]): string[] {
  const handlers = listOf(composeExtensions).flatMap(({ messageHandlers }) => listOf(messageHandlers))
  const linked = handlers.flatMap(({ value }) => {
    const { domains: hosts } = fieldsOf(value)
    return Array.isArray(hosts) ? hosts.map(textOf) : []
  })
  return linked
    .filter(host => !domains.includes(host))
    .map(host => `messageHandlers asks for the links of ${host}, which is not in validDomains.`)
}
