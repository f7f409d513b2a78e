import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Only this machine reaches what listens there. Takes a name, an IP address, or one as it stands in a URL. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  return bare === 'localhost' || (isIP(bare) !== 0 && ipaddr.process(bare).range() === 'loopback')
}
