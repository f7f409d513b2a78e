import type { Metric } from '../../server/contract/metric.ts'
import { findResultFaults, type ResultFaultKind } from '../../server/contract/result-faults.ts'
import { parseNumber } from './parse-number.ts'
import { sections, splitTags, toResult, type WinDraft } from './win-draft.ts'

/** What keeps a draft from being sent. `path` is a field's path in the draft. */
export interface Gap {
  readonly path: string
  readonly problem:
    | 'required'
    | 'chooseOne'
    | 'someone'
    | 'number'
    | 'tooLong'
    | 'tooManyTags'
    | ResultFaultKind
  /** For `tooLong`: by how many characters. */
  readonly excess?: number
}

/** The limits of the contract's WinInput. */
const longest = {
  title: 120,
  section: 5_000,
  name: 80,
  metric: 80,
  unit: 40,
  period: 80,
  measuredBy: 200,
  source: 300,
}
const mostTags = 10
const longestTag = 40

function findTextGap(path: string, text: string, limit: number): Gap[] {
  if (text.trim() === '') return [{ path, problem: 'required' }]
  return findLengthGap(path, text, limit)
}

const findLengthGap = (path: string, text: string, limit: number): Gap[] =>
  text.length > limit ? [{ path, problem: 'tooLong', excess: text.length - limit }] : []

const findNumberGap = (path: string, text: string): Gap[] =>
  parseNumber(text) === undefined ? [{ path, problem: text.trim() === '' ? 'required' : 'number' }] : []

function findContributorGaps({ contributors }: WinDraft): Gap[] {
  // Blank lines are left out of what is sent.
  if (contributors.every(({ name }) => name.trim() === ''))
    return [{ path: 'contributors', problem: 'someone' }]
  return contributors.flatMap(({ name }, at) => findLengthGap(`contributors.${at}.name`, name, longest.name))
}

/** What is missing, and which numbers cannot be meant. */
export function findResultGaps(
  { measured, result }: Pick<WinDraft, 'measured' | 'result'>,
  metrics: readonly Metric[],
): Gap[] {
  if (measured === 'no') return []
  const meant = toResult({ measured, result })
  const faults = meant ? findResultFaults(meant, metrics) : []
  return [
    ...faults.map(({ field, kind }) => ({ path: `result.${field}`, problem: kind })),
    ...findTextGap('result.metric', result.metric, longest.metric),
    ...findLengthGap('result.unit', result.unit, longest.unit),
    ...findNumberGap('result.before', result.before),
    ...findNumberGap('result.after', result.after),
    ...findTextGap('result.period', result.period, longest.period),
    ...findTextGap('result.measuredBy', result.measuredBy, longest.measuredBy),
    ...findLengthGap('result.source', result.source, longest.source),
  ]
}

function findTagGaps(draft: WinDraft): Gap[] {
  const tags = splitTags(draft.tags)
  const fits = tags.length <= mostTags && tags.every(tag => tag.length <= longestTag)
  return fits ? [] : [{ path: 'tags', problem: 'tooManyTags' }]
}

/** Everything that is missing or does not fit, in the order of the form. */
export function findGaps(draft: WinDraft, metrics: readonly Metric[] = []): Gap[] {
  return [
    ...findTextGap('title', draft.title, longest.title),
    ...sections.flatMap(section => findTextGap(section, draft[section], longest.section)),
    ...(draft.levers.length === 0 ? [{ path: 'levers', problem: 'chooseOne' } as const] : []),
    ...findTagGaps(draft),
    ...findContributorGaps(draft),
    ...findResultGaps(draft, metrics),
  ]
}
