import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { AddressFault } from '../contract/channel.ts'
import { isLoopback } from '../is-loopback.ts'

export interface AddressRules {
  /** Whether this machine's own addresses may be used, without TLS and on any port: to try it out, and for tests. */
  readonly loopback: boolean
}

/** What is wrong with an address as it is written; where its name leads is seen when it is used. Pure. */
export function findAddressFault(address: string, { loopback }: AddressRules): AddressFault | undefined {
  if (!URL.canParse(address)) return 'not-https'
  const { protocol, hostname, port, username, password } = new URL(address)
  if (username !== '' || password !== '') return 'not-plain'
  if (loopback && isLoopback(hostname) && /^https?:$/.test(protocol)) return undefined
  if (protocol !== 'https:') return 'not-https'
  // A number needs no name to be looked up, so nothing would look where it leads.
  return port !== '' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 ? 'not-plain' : undefined
}

/** What the registries have handed out of IPv6 so far. Outside of it are, for one, addresses that hold an IPv4 address. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3')

/** Whether an IP address belongs to the Internet and to nobody's inside. */
export function isPublic(ip: string): boolean {
  if (isIP(ip) === 0) return false
  const address = ipaddr.process(ip)
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(GLOBAL_IPV6))
}
