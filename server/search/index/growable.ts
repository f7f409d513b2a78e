type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** The array itself when it holds `length` numbers, else a longer one with the same start. Grows by half, so adding stays cheap. */
export function grown<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array
  const longer = new (array.constructor as new (length: number) => T)(
    Math.max(length, 64, array.length * 1.5),
  )
  longer.set(array)
  return longer
}
