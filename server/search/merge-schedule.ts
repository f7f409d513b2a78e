import type { LiveIndex } from './index/create-index.ts'

/** Up to so many documents a merge takes a millisecond or two, and is done after every change. */
const SMALL = 500
/** A merge is due when so much of the collection is not merged yet: up to 2 % the order is that of a fresh index (search.md). */
const DUE_SHARE = 0.02
const DUE_LEAST = 50
/** Longest that a slice keeps queries waiting. */
const SLICE_MS = 4

/** Merges what was added when it is due: a small collection or a first load at once, a large one in slices between the queries. */
export function createMergeSchedule() {
  let running: Generator<void> | undefined

  const step = () => {
    const until = performance.now() + SLICE_MS
    while (running && performance.now() < until) if (running.next().done) running = undefined
    if (running) setImmediate(step).unref()
  }

  return {
    /** After every update. */
    check(index: LiveIndex): void {
      const { unmerged, size } = index
      if (running || unmerged === 0) return
      if (size <= SMALL || unmerged > size / 2) index.merge()
      else if (unmerged >= Math.max(DUE_LEAST, size * DUE_SHARE)) {
        running = index.mergeInSlices()
        setImmediate(step).unref()
      }
    },
  }
}
