import semver from 'semver'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { holdsUnseen } from '../plain-text.ts'
import { findContributionFaults } from './contribution-faults.ts'
import { Contributes } from './contributions.ts'

/** The version of `contract/plugin.ts`. Semver: a plugin's `engines["common-ground"]` must allow it. */
export const API_VERSION = '1.1.0'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const pluginId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' })

/** A plugin's `package.json`. npm's own fields that carry no meaning here are allowed by name. */
export const Manifest = Type.Object(
  {
    name: pluginId,
    version: text(40),
    displayName: text(60),
    description: Type.Optional(text(300)),
    publisher: text(60),
    license: Type.Optional(text(40)),
    private: Type.Optional(Type.Boolean()),
    type: Type.Literal('module'),
    engines: Type.Object({ 'common-ground': text(40) }, { additionalProperties: false }),
    main: Type.String({ pattern: '^\\.?/?[\\w-]+(?:/[\\w-]+)*\\.(?:ts|js|mjs)$', maxLength: 200 }),
    /** Left out, what it contributes says when it is needed. `onStartup` starts it with the server. */
    activationEvents: Type.Optional(
      Type.Array(
        Type.Enum(['onStartup', 'onDocuments', 'onSearch', 'onSubmission', 'onEvent', 'onCommand']),
        {
          maxItems: 6,
          uniqueItems: true,
        },
      ),
    ),
    contributes: Contributes,
    /** Plugins that must be there; they are not loaded into this one. */
    pluginDependencies: Type.Optional(Type.Array(pluginId, { maxItems: 20, uniqueItems: true })),
    /** The folder with `bundle.<language>.json`. */
    l10n: Type.Optional(Type.String({ pattern: '^(?:\\./)?[\\w-]+(?:/[\\w-]+)*$', maxLength: 100 })),
    /** There are no proposals now: one that is named here is not known. */
    enabledApiProposals: Type.Optional(Type.Array(text(60), { maxItems: 20 })),
  },
  { additionalProperties: false },
)
export type Manifest = Static<typeof Manifest>

/** @returns the manifest, or the sentences that say what is wrong with it */
export function parseManifest(json: string): Manifest | readonly string[] {
  let value: unknown
  const unseen = new Set<string>()
  try {
    // Some editors put a byte-order mark before everything.
    value = JSON.parse(json.replace(/^\uFEFF/, ''), (name, item) => {
      if (typeof item === 'string' && holdsUnseen(item)) unseen.add(name)
      return item
    })
  } catch (error) {
    return [`package.json is not JSON: ${(error as Error).message}`]
  }
  const faults = Value.Errors(Manifest, value).map(
    fault => `${fault.instancePath || 'package.json'} ${fault.message}${unknownNames(fault.params)}`,
  )
  if (faults.length > 0) return faults.slice(0, 20)
  const manifest = value as Manifest
  const deeper = [
    ...findVersionFaults(manifest),
    ...findContributionFaults(manifest.contributes),
    ...[...unseen].map(name => `"${name}" holds a line break or another character that nobody sees`),
    ...(manifest.enabledApiProposals ?? []).map(proposal => `the API proposal "${proposal}" is not known`),
  ]
  return deeper.length > 0 ? deeper : manifest
}

export const isManifest = (parsed: Manifest | readonly string[]): parsed is Manifest => 'name' in parsed

function unknownNames(params: object): string {
  const names = (params as { additionalProperties?: unknown }).additionalProperties
  return Array.isArray(names) ? `: ${names.slice(0, 5).join(', ')}` : ''
}

function findVersionFaults({ version, engines }: Manifest): string[] {
  const wanted = engines['common-ground']
  const faults = semver.valid(version) ? [] : [`version "${version}" is not a semantic version such as 1.0.0`]
  if (wanted.trim() === '*' || !semver.validRange(wanted))
    return [...faults, `engines["common-ground"] "${wanted}" must be a range such as ^1.0.0`]
  if (!semver.satisfies(API_VERSION, wanted))
    return [...faults, `it is made for plugin API ${wanted}; this server has ${API_VERSION}`]
  return faults
}
