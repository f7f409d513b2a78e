const listFields: ReadonlySet<string> = new Set(['levers', 'symptoms', 'tags'])

/** The draft's path for a JSON pointer into the body: "/result/before" is `result.before`. */
export function toDraftPath(pointer: string): string {
  const [first = '', ...rest] = pointer.split('/').filter(Boolean)
  return listFields.has(first) ? first : [first, ...rest].join('.')
}
