import type { Contributor, Practice, Result, Story, WinInput } from '../../server/contract/practice.ts'
import type { LeverId, Side, SymptomId } from '../../server/contract/taxonomy.ts'
import { parseNumber } from './parse-number.ts'

/** A win while it is being written: everything is text, as typed, and a missing number is an empty one. */
export interface WinDraft extends Story {
  title: string
  levers: string[]
  symptoms: string[]
  /** Separated by commas. */
  tags: string
  contributors: Contributor[]
  measured: 'yes' | 'no'
  result: Omit<Result, 'before' | 'after'> & { before: string; after: string }
  checkOn: string
  /** The practice that was tried here. */
  reuseOf?: string
}

export const sections = [
  'situation',
  'whatWeDid',
  'outcome',
  'whatToCopy',
] as const satisfies readonly (keyof Story)[]

export const emptyResult: WinDraft['result'] = {
  metric: '',
  unit: '',
  before: '',
  after: '',
  better: 'higher',
  period: '',
  measuredBy: '',
  source: '',
}

const otherSide: Readonly<Record<Side, Side>> = { marketing: 'sales', sales: 'marketing', other: 'marketing' }

/** A new draft: its writer is named already, and there is a line for somebody of the other side. */
export function createDraft({ name, side }: { name: string; side: Side | null }): WinDraft {
  const own = side ?? 'marketing'
  return {
    title: '',
    situation: '',
    whatWeDid: '',
    outcome: '',
    whatToCopy: '',
    levers: [],
    symptoms: [],
    tags: '',
    contributors: [
      { name, side: own },
      { name: '', side: otherSide[own] },
    ],
    measured: 'yes',
    result: emptyResult,
    checkOn: '',
  }
}

/** A stored win as a draft to be changed. */
export function toDraft(practice: Practice, story: Story): WinDraft {
  const { title, levers, symptoms, tags, contributors, result, checkOn, reuseOf } = practice
  return {
    title,
    ...story,
    levers: [...levers],
    symptoms: [...symptoms],
    tags: tags.join(', '),
    contributors: contributors.map(contributor => ({ ...contributor })),
    measured: result ? 'yes' : 'no',
    result: result ? { ...result, before: String(result.before), after: String(result.after) } : emptyResult,
    checkOn: checkOn ?? '',
    ...(reuseOf && { reuseOf }),
  }
}

/** The tags as typed, each once. */
export const splitTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map(tag => tag.trim())
      .filter(Boolean),
  ),
]

/** The result as typed; null when it is not measured or a number is missing. */
export function toResult({ measured, result }: Pick<WinDraft, 'measured' | 'result'>): Result | null {
  const before = parseNumber(result.before)
  const after = parseNumber(result.after)
  if (measured === 'no' || before === undefined || after === undefined) return null
  return { ...result, before, after }
}

/** What is sent. Only for a draft without gaps. */
export function toWinInput(draft: WinDraft): WinInput {
  const { title, situation, whatWeDid, outcome, whatToCopy, contributors, checkOn } = draft
  return {
    title: title.trim(),
    situation,
    whatWeDid,
    outcome,
    whatToCopy,
    levers: draft.levers as LeverId[],
    symptoms: draft.symptoms as SymptomId[],
    contributors: contributors
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, side }) => ({ name: name.trim(), side })),
    tags: splitTags(draft.tags),
    result: toResult(draft),
    ...(checkOn && { checkOn }),
    ...(draft.reuseOf && { reuseOf: draft.reuseOf }),
  }
}
