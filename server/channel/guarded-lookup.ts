import type { LookupAddress } from 'node:dns'
import { lookup as lookUp } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { isLoopback } from '../is-loopback.ts'
import { type AddressRules, isPublic } from './channel-address.ts'

export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

export const resolveByDns: Resolve = hostname => lookUp(hostname, { all: true })

/** The name leads, or may lead, into somebody's inside. */
export class PrivateNetwork extends Error {
  override readonly name = 'PrivateNetwork'
}

/** One inside address spoils them all: which one is used is not ours to say. @throws PrivateNetwork, and what the resolver throws */
export async function resolveOutside(
  hostname: string,
  { loopback, resolve }: AddressRules & { resolve: Resolve },
): Promise<LookupAddress[]> {
  const found = [...(await resolve(hostname))]
  const own = loopback && isLoopback(hostname)
  const isFit = ({ address }: LookupAddress) => isPublic(address) || (own && isLoopback(address))
  if (found.length === 0 || !found.every(isFit))
    throw new PrivateNetwork('The name leads into a private network')
  return found
}

/** For a socket: what was checked is what is connected to, so a name that leads elsewhere a moment later gains nothing. */
export const createGuardedLookup =
  (rules: AddressRules & { resolve: Resolve }): LookupFunction =>
  (hostname, options, done) => {
    resolveOutside(hostname, rules).then(
      found => (options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)),
      error => done(error, []),
    )
  }
