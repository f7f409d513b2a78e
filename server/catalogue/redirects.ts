import type { Catalogue } from './entry.ts'

/** More merges in a row than anybody makes; it only keeps a broken row from turning in circles. */
const MOST_STEPS = 20

/** The id under which a practice stands now: its own, or that of the one it was merged into. */
export function currentId({ redirects }: Pick<Catalogue, 'redirects'>, id: string): string {
  let current = id
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = redirects?.get(current)?.into
    if (next === undefined) return current
    current = next
  }
  return current
}

/** What a practice is called, wherever it stands; undefined when it is gone. */
export const titleOf = ({ practices, unpublished, redirects }: Catalogue, id: string): string | undefined =>
  (practices.get(id) ?? unpublished.get(id) ?? redirects?.get(id))?.title
