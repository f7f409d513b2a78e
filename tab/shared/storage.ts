/**
 * Text kept on this device. Private windows and strict browsers forbid localStorage, and a full one throws: then things
 * are kept until the page is closed.
 */
const memory = new Map<string, string>()

export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? memory.get(key)
  } catch {
    return memory.get(key)
  }
}

export function writeStored(key: string, value: string): void {
  memory.delete(key)
  try {
    localStorage.setItem(key, value)
  } catch {
    memory.set(key, value)
  }
}

export function removeStored(key: string): void {
  memory.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept there.
  }
}

/** Stored JSON of our own making; undefined when it is missing, broken or fails the check. */
export function readStoredJson<T>(key: string, isValid: (value: unknown) => value is T): T | undefined {
  const text = readStored(key)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isValid(value) ? value : undefined
  } catch {
    return undefined
  }
}
