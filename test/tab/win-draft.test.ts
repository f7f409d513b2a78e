import { expect, it } from 'vitest'
import { findGaps } from '../../tab/share/find-gaps.ts'
import { toDraftPath } from '../../tab/share/to-draft-path.ts'
import { createDraft, toWinInput, type WinDraft } from '../../tab/share/win-draft.ts'

const draft = (changes: Partial<WinDraft> = {}): WinDraft => ({
  ...createDraft({ name: 'Ana', side: 'marketing' }),
  title: ' One form ',
  situation: 'a',
  whatWeDid: 'b',
  outcome: 'c',
  whatToCopy: 'd',
  levers: ['data-first'],
  contributors: [{ name: ' Ana ', side: 'marketing' }],
  measured: 'no',
  ...changes,
})
const paths = (values: WinDraft) => findGaps(values).map(gap => gap.path)

it('has a line for the writer and one for the other side', () => {
  expect(createDraft({ name: 'Tom', side: 'sales' }).contributors).toEqual([
    { name: 'Tom', side: 'sales' },
    { name: '', side: 'marketing' },
  ])
})

it('finds no gap in a complete draft, and sends it trimmed', () => {
  const complete = draft({ tags: 'leads, north, leads', checkOn: '2027-01-31' })
  expect(paths(complete)).toEqual([])
  expect(toWinInput(complete)).toMatchObject({
    title: 'One form',
    contributors: [{ name: 'Ana', side: 'marketing' }],
    tags: ['leads', 'north'],
    result: null,
    checkOn: '2027-01-31',
  })
})

it('never sends a missing number as 0', () => {
  const { result } = createDraft({ name: 'Ana', side: 'marketing' })
  const half = draft({ measured: 'yes', result: { ...result, metric: 'leads', period: 'May', before: '18' } })
  expect(paths(half)).toEqual(['result.after', 'result.measuredBy'])
  expect(toWinInput(half).result).toBeNull()
})

it('finds every gap, in the order of the form', () => {
  const gaps = draft({
    title: 'x'.repeat(121),
    outcome: ' ',
    levers: [],
    tags: 'x'.repeat(41),
    contributors: [{ name: '', side: 'sales' }],
  })
  expect(paths(gaps)).toEqual(['title', 'outcome', 'levers', 'tags', 'contributors'])
  expect(findGaps(gaps)[0]).toEqual({ path: 'title', problem: 'tooLong', excess: 1 })
})

it('leads from the server’s pointers to the fields of the form', () => {
  expect(toDraftPath('/result/before')).toBe('result.before')
  expect(toDraftPath('/contributors/1/name')).toBe('contributors.1.name')
  expect(toDraftPath('/levers/0')).toBe('levers')
})
