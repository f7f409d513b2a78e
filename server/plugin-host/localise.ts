/**
 * A plugin's text in another language: as its bundle has it, where `{name}` stands for whatever the text has in that place.
 * What the bundle does not know stays as it is.
 */
export function localise(text: string, bundle: Readonly<Record<string, string>> = {}): string {
  if (Object.hasOwn(bundle, text)) return bundle[text]!
  for (const [pattern, translation] of Object.entries(bundle)) {
    const values = readValues(pattern, text)
    if (values) return translation.replace(/\{(\w+)\}/g, (place, name: string) => values.get(name) ?? place)
  }
  return text
}

/** "worked {worked} times" and "worked 3 times" → worked: 3. Looks at each sign once: a pattern is not ours. */
function readValues(pattern: string, text: string): Map<string, string> | undefined {
  const [start, ...pieces] = pattern.split(/\{(\w+)\}/)
  if (pieces.length === 0 || !text.startsWith(start!)) return undefined
  const values = new Map<string, string>()
  let at = start!.length
  for (let piece = 0; piece < pieces.length; piece += 2) {
    const literal = pieces[piece + 1]!
    const isLast = piece + 2 === pieces.length
    const end = isLast ? text.length - literal.length : text.indexOf(literal, at + 1)
    if (end <= at || !text.startsWith(literal, end)) return undefined
    values.set(pieces[piece]!, text.slice(at, end))
    at = end + literal.length
  }
  return values
}
