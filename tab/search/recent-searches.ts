import { readStoredJson, writeStored } from '../shared/storage.ts'

const kept = 6

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

const keyOf = (person: string) => `common-ground.recent-searches.${person}`

/** What a person searched for on this device, last first. */
export const readRecents = (person: string): readonly string[] => readStoredJson(keyOf(person), isTexts) ?? []

export function addRecent(person: string, text: string): void {
  const q = text.trim()
  if (!q) return
  const others = readRecents(person).filter(other => other.toLowerCase() !== q.toLowerCase())
  writeStored(keyOf(person), JSON.stringify([q, ...others].slice(0, kept)))
}
