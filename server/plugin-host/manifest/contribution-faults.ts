import type { Contributes } from './contributions.ts'
import { findSettingFault } from './settings-schema.ts'

/** What a schema cannot say about contributions. */
export function findContributionFaults(contributes: Contributes): string[] {
  const { scorers = [], checks = [], badges = [], commands = [], events = [] } = contributes
  const nothing = [scorers, checks, badges, commands, events].every(list => list.length === 0)
  return [
    ...(nothing ? ['contributes names neither scorers, checks, badges, commands nor events'] : []),
    ...scorers.flatMap(({ id, range: [least, most], scope = 'document', inputs }) => [
      ...(least < most ? [] : [`the range of scorer "${id}" must run from a smaller to a larger number`]),
      ...(scope === 'document' && inputs.includes('textScore')
        ? [`scorer "${id}" asks for textScore, which only scorers of scope "query" have`]
        : []),
    ]),
    ...badges
      .filter(({ inputs }) => inputs.includes('textScore'))
      .map(({ id }) => `badge "${id}" asks for textScore, which only scorers of scope "query" have`),
    ...findTwins('scorer', [...scorers, ...badges]),
    ...findTwins('check', checks),
    ...findTwins('command', commands),
    ...findDefaultFaults(contributes),
  ]
}

function findTwins(kind: string, contributions: readonly { id: string }[]): string[] {
  const ids = contributions.map(({ id }) => id)
  return ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `the ${kind} id "${id}" stands twice`)
}

const findDefaultFaults = ({ configuration = {} }: Contributes): string[] =>
  Object.entries(configuration).flatMap(([name, schema]) => {
    const fault = findSettingFault(schema, schema.default)
    return fault === undefined ? [] : [`the default of the setting "${name}" ${fault}`]
  })
