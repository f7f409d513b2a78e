import { expect, it } from 'vitest'
import { countVote } from '../../tab/practice/count-vote.ts'
import { describeCommonGround } from '../../tab/shared/common-ground.ts'
import { cutAtRanges } from '../../tab/shared/cut-at-ranges.ts'
import { patchPractice } from '../../tab/shared/patch-practice.ts'

const votes = (marketing: number, sales: number, other = 0) => ({
  marketing,
  sales,
  other,
  total: marketing + sales + other,
})

it('gives common ground a figure only when both sides have voted', () => {
  expect(describeCommonGround({ votes: votes(0, 0), commonGround: 0.3 })).toEqual({
    words: 'none',
    share: null,
  })
  expect(describeCommonGround({ votes: votes(5, 0), commonGround: 0.3 })).toMatchObject({
    words: 'onlyMarketing',
    share: null,
  })
  expect(describeCommonGround({ votes: votes(5, 4), commonGround: 0.6 })).toEqual({
    words: 'strong',
    share: 0.6,
  })
})

it('cuts text at its ranges, also when these overlap or run past the end', () => {
  const pieces = cutAtRanges('lead form', [
    [0, 4],
    [2, 5],
    [5, 99],
  ])
  expect(pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe('[lead][ ][form]')
  expect(cutAtRanges('plain', [])).toEqual([{ text: 'plain', marked: false, at: 0 }])
})

it('counts a vote on its side, and never below nothing', () => {
  expect(countVote(votes(1, 2), 'sales', 1)).toEqual(votes(1, 3))
  expect(countVote(votes(0, 2), 'marketing', -1)).toMatchObject({ marketing: 0 })
})

it('changes a practice wherever it stands, and leaves everything else the same object', () => {
  const other = { id: 'b', votes: votes(0, 0), voted: false }
  const pages = { pages: [{ items: [{ practice: { id: 'a', votes: votes(0, 0), voted: false } }, other] }] }
  const next = patchPractice(pages, 'a', { voted: true }) as typeof pages
  expect(next.pages[0]?.items[0]).toMatchObject({ practice: { voted: true } })
  expect(next.pages[0]?.items[1]).toBe(other)
  expect(patchPractice(pages, 'c', { voted: true })).toBe(pages)
})
