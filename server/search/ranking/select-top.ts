/** Negative when position `a` stands before position `b`; 0 only for the same one. */
export type Order = (a: number, b: number) => number

/** The best `limit` of the positions, best first, without sorting the rest: a heap with the worst of the best on top. */
export function selectTop(positions: ArrayLike<number>, limit: number, order: Order): number[] {
  const heap: number[] = []
  if (limit < 1) return heap
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]!
    if (heap.length < limit) {
      heap.push(position)
      rise(heap, order)
    } else if (order(position, heap[0]!) < 0) {
      heap[0] = position
      sink(heap, order)
    }
  }
  return heap.sort(order)
}

function rise(heap: number[], order: Order): void {
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (order(heap[parent]!, heap[at]!) >= 0) return
    swap(heap, parent, at)
    at = parent
  }
}

function sink(heap: number[], order: Order): void {
  let at = 0
  for (;;) {
    let worst = at
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && order(heap[child]!, heap[worst]!) > 0) worst = child
    if (worst === at) return
    swap(heap, worst, at)
    at = worst
  }
}

function swap(heap: number[], a: number, b: number): void {
  const held = heap[a]!
  heap[a] = heap[b]!
  heap[b] = held
}
