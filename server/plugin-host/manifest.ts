import semver from 'semver'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'

/** The version of `contract/plugin.ts`. Semver: a plugin's `engines["common-ground"]` must allow it. */
export const API_VERSION = '1.0.0'

const INPUTS = [
  ...[
    'textScore',
    'marketingVotes',
    'salesVotes',
    'marketingShare',
    'salesShare',
    'reuseWorked',
    'reuseFailed',
  ],
  ...[
    'ageDays',
    'reviewOverdueDays',
    'resultChange',
    'coSigned',
    'celebrated',
    'wordCount',
    'kind',
    'levers',
    'tags',
  ],
] as const

const contributionId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' })
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

const ScorerContribution = Type.Object(
  {
    id: contributionId,
    label: text(60),
    description: text(300),
    /** `document`: depends on the practice alone. `query`: also on what was asked. */
    scope: Type.Enum(['document', 'query']),
    inputs: Type.Array(Type.Enum([...INPUTS]), { minItems: 1, uniqueItems: true }),
    range: Type.Tuple([Type.Number(), Type.Number()]),
    weight: Type.Number({ minimum: -0.5, maximum: 0.5 }),
    when: Type.Enum(['browse', 'search', 'both']),
  },
  { additionalProperties: false },
)
export type ScorerContribution = Static<typeof ScorerContribution>

/** A plugin's `package.json`. npm's own fields that carry no meaning here are allowed by name. */
export const Manifest = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
    version: text(40),
    displayName: text(60),
    description: Type.Optional(text(300)),
    publisher: text(60),
    license: Type.Optional(text(40)),
    private: Type.Optional(Type.Boolean()),
    type: Type.Literal('module'),
    engines: Type.Object({ 'common-ground': text(40) }, { additionalProperties: false }),
    main: Type.String({ pattern: '^\\.?/?[\\w-]+(?:/[\\w-]+)*\\.(?:ts|js|mjs)$' }),
    contributes: Type.Object(
      { scorers: Type.Array(ScorerContribution, { minItems: 1, maxItems: 20 }) },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
export type Manifest = Static<typeof Manifest>

/** @returns the manifest, or the sentences that say what is wrong with it */
export function parseManifest(json: string): Manifest | readonly string[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return [`package.json is not JSON: ${(error as Error).message}`]
  }
  const faults = Value.Errors(Manifest, value).map(
    fault => `${fault.instancePath || 'package.json'} ${fault.message}`,
  )
  if (faults.length > 0) return faults
  const manifest = value as Manifest
  return [...versionFaults(manifest), ...rangeFaults(manifest)].length > 0
    ? [...versionFaults(manifest), ...rangeFaults(manifest)]
    : manifest
}

function versionFaults({ version, engines }: Manifest): string[] {
  const wanted = engines['common-ground']
  const faults = semver.valid(version) ? [] : [`version "${version}" is not a semantic version such as 1.0.0`]
  if (wanted.trim() === '*' || !semver.validRange(wanted))
    return [...faults, `engines["common-ground"] "${wanted}" must be a range such as ^1.0.0`]
  if (!semver.satisfies(API_VERSION, wanted))
    return [...faults, `it is made for plugin API ${wanted}; this server has ${API_VERSION}`]
  return faults
}

function rangeFaults({ contributes }: Manifest): string[] {
  const { scorers } = contributes
  const ids = scorers.map(({ id }) => id)
  return [
    ...scorers
      .filter(({ range: [least, most] }) => least >= most)
      .map(({ id }) => `the range of scorer "${id}" must run from a smaller to a larger number`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `the scorer id "${id}" stands twice`),
  ]
}
