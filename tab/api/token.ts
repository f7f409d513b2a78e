import type { Host, HostToken } from '../host/host.ts'
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

export interface HostTokenSource extends TokenSource {
  /** A token, or why there is none; with `mayAsk` the person may be asked by the host. */
  request(mayAsk: boolean): Promise<HostToken>
}

const noHost: HostToken = { refusal: 'failed', detail: 'no host' }

/** Tokens that the host hands out; it caches and renews them itself. */
export function createHostToken({ readAuthToken }: Host): HostTokenSource {
  // Some clients go on refusing silently what the person has just allowed.
  let allowed: string | undefined
  async function request(mayAsk: boolean): Promise<HostToken> {
    const answer = (await readAuthToken?.(mayAsk)) ?? noHost
    if (mayAsk) allowed = answer.token
    return answer
  }
  return {
    renewable: true,
    request,
    read: async () => (await request(false)).token ?? allowed,
  }
}
