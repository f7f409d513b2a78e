import type { Evidence } from '../contract/co-sign.ts'
import type { Entry } from './entry.ts'

/** How well a result is founded; undefined where there is none. */
export function evidenceOf({ result, coSigned }: Pick<Entry, 'result' | 'coSigned'>): Evidence | undefined {
  if (!result) return undefined
  if (coSigned) return 'confirmed'
  return result.source.trim() === '' ? 'self-reported' : 'with-evidence'
}
