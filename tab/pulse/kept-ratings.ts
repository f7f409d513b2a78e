import { useState } from 'react'
import type { Ratings } from '../../server/contract/pulse.ts'

export type RatingsDraft = Partial<Ratings>

/** In memory only: on the disk of a device that others use, ratings would stand beside a name. */
let kept: { readonly owner: string; readonly ratings: RatingsDraft } | undefined

/** What has been chosen so far. It outlives a look at another page and a new sign-in of the same person. */
export function useRatings(owner: string) {
  const [ratings, setRatings] = useState<RatingsDraft>(kept?.owner === owner ? kept.ratings : {})
  const keep = (next: RatingsDraft) => {
    kept = { owner, ratings: next }
    setRatings(next)
  }
  const forget = () => {
    kept = undefined
  }
  return { ratings, keep, forget }
}
