import type { Result } from '../../server/contract/practice.ts'
import type { Outcome, Reuse, ReuseInput } from '../../server/contract/reuse.ts'
import { emptyResult, toResult, type WinDraft } from '../share/win-draft.ts'

/** "We tried this" while it is being written. It shares its result's fields with the form for wins. */
export interface ReuseDraft extends Pick<WinDraft, 'measured' | 'result'> {
  outcome: Outcome | ''
  note: string
}

const toText = (result: Result): WinDraft['result'] => ({
  ...result,
  before: String(result.before),
  after: String(result.after),
})

export const toReuseDraft = (reuse: Pick<Reuse, 'outcome' | 'note' | 'result'> | undefined): ReuseDraft => ({
  outcome: reuse?.outcome ?? '',
  note: reuse?.note ?? '',
  measured: reuse?.result ? 'yes' : 'no',
  result: reuse?.result ? toText(reuse.result) : emptyResult,
})

/** What is sent. Only for a draft with an outcome and without gaps. */
export const toReuseInput = ({ outcome, note, measured, result }: ReuseDraft): ReuseInput => ({
  outcome: outcome as Outcome,
  note: note.replace(/\s+/g, ' ').trim(),
  result: toResult({ measured, result }),
})

/** What is passed from a win's form to the practice that it turned out to be like. */
export interface ReuseHandover {
  readonly reuse: ReuseDraft
}

export const isHandover = (state: unknown): state is ReuseHandover =>
  typeof state === 'object' && state !== null && 'reuse' in state
