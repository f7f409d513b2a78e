import type { Disposable } from '../../contract/plugin.ts'

/** What a plugin has registered under the ids of its manifest. */
export interface Registry<Item> {
  register(id: string, item: Item): Disposable
  find(id: string): Item | undefined
  readonly ids: readonly string[]
}

export function createRegistry<Item>(
  kind: string,
  { declared, onChange }: { declared: readonly string[]; onChange: () => void },
): Registry<Item> {
  const items = new Map<string, Item>()
  return {
    register(id, item) {
      if (!declared.includes(id)) throw new Error(`The ${kind} "${id}" is not declared in package.json.`)
      items.set(id, item)
      onChange()
      return {
        dispose() {
          if (items.get(id) !== item) return
          items.delete(id)
          onChange()
        },
      }
    },
    find: id => items.get(id),
    get ids() {
      return [...items.keys()]
    },
  }
}

/** Listeners by name; each registration is undone once. */
export function createListeners<Event>() {
  const listeners = new Map<string, Set<(event: Event) => void>>()
  return {
    on(name: string, listener: (event: Event) => void): Disposable {
      // Wrapped, so that the same function registered twice is two registrations.
      const own = (event: Event) => listener(event)
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(own))
      return { dispose: () => void known.delete(own) }
    },
    emit(name: string, event: Event) {
      for (const listener of listeners.get(name) ?? []) listener(event)
    },
  }
}
