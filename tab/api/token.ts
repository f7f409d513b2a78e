import type { Host } from '../host/host.ts'
import { readStored, removeStored, writeStored } from '../shared/storage.ts'

/** Where the bearer token comes from. */
export interface TokenSource {
  read(): Promise<string | undefined>
  /** Whether asking again may bring a fresh token without bothering the person. */
  readonly renewable: boolean
}

const key = 'common-ground.token'

export const localToken = {
  renewable: false,
  read: async () => readStored(key),
  keep: (token: string) => writeStored(key, token),
  forget: () => removeStored(key),
} satisfies TokenSource & Record<string, unknown>

/** Tokens that the host hands out; it caches and renews them itself. */
export function createHostToken(host: Host): TokenSource {
  return {
    renewable: true,
    read: async () => {
      try {
        return await host.readAuthToken?.()
      } catch {
        return undefined
      }
    },
  }
}
