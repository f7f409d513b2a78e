import { describe, expect, it } from 'vitest'
import type { Resolve } from '../../server/channel/guarded-lookup.ts'
import { createPoster } from '../../server/channel/poster.ts'
import { card, text, toMessage } from '../../server/teams/cards/card.ts'
import { openChannel } from '../support/stand-in-channel.ts'

const hello = card('1.4', [text('Hello')], [])
const FLOW = 'https://flows.example.com/workflows/1?sig=secret'
const PUBLIC_IP = '20.42.6.1'

/** A name server that answers in turn. */
const answering = (...answers: readonly (readonly string[])[]): Resolve => {
  const waiting = [...answers]
  return async () =>
    (waiting.length > 1 ? waiting.shift()! : waiting[0]!).map(address => ({
      ...{ address, family: address.includes(':') ? 6 : 4 },
    }))
}

describe('an address', () => {
  const strict = createPoster({ loopback: false, resolve: answering([PUBLIC_IP]) })

  it.each([
    ['not-https', 'teams'],
    ['not-https', 'http://flows.example.com/workflows/1'],
    ['not-https', 'file:///etc/passwd'],
    ['not-https', 'javascript:alert(1)'],
    ['not-https', 'http://127.0.0.1:3978/'],
    ['not-plain', 'https://mara@flows.example.com/'],
    ['not-plain', 'https://mara:secret@flows.example.com/'],
    ['not-plain', 'https://flows.example.com:8443/'],
    ['not-plain', 'https://127.0.0.1/'],
    ['not-plain', 'https://20.42.6.1/'],
    ['not-plain', 'https://2130706433/'],
    ['not-plain', 'https://0x7f.1/'],
    ['not-plain', 'https://[::1]/'],
    ['not-plain', 'https://[::ffff:169.254.169.254]/'],
  ] as const)('is refused as %s: %s', async (fault, address) => {
    expect(await strict.findFault(address)).toBe(fault)
    expect(await strict.post(address, hello)).toEqual({ arrived: 'no', fault })
  })

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.0.0.8'],
    ...['192.0.2.1', '192.168.1.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', 'nonsense'],
    ...['::', '::1', '::7f00:1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '100::1', '2001::1', '2001:db8::1'],
    ...['2002:a00:1::', 'fc00::1', 'fd12::1', 'fe80::1', 'fec0::1', 'ff02::1', '4000::1'],
  ])('whose name leads to %s is refused, and also when that is one of two', async ip => {
    for (const resolve of [answering([ip]), answering([PUBLIC_IP, ip])]) {
      const poster = createPoster({ loopback: true, resolve })
      expect(await poster.findFault(FLOW)).toBe('private-network')
      expect(await poster.post(FLOW, hello)).toEqual({ arrived: 'no', fault: 'private-network' })
    }
  })

  it('whose name led outside when it was looked at, and leads inside now, is refused', async () => {
    const poster = createPoster({ loopback: true, resolve: answering([PUBLIC_IP], ['127.0.0.1']) })
    expect(await poster.findFault(FLOW)).toBeUndefined()
    expect(await poster.post(FLOW, hello)).toEqual({ arrived: 'no', fault: 'private-network' })
  })

  it('on this machine is taken for trying out alone', async () => {
    await using channel = await openChannel()
    const open = createPoster({ loopback: true })
    expect(await open.findFault(channel.url)).toBeUndefined()
    expect(await strict.post(channel.url, hello)).toEqual({ arrived: 'no', fault: 'not-https' })
    expect(channel.messages).toEqual([])
  })

  it('whose name cannot be looked up is taken, and a message to it has not arrived', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    const poster = createPoster({ loopback: false, resolve })
    expect(await poster.findFault(FLOW)).toBeUndefined()
    expect(await poster.post(FLOW, hello)).toEqual({ arrived: 'no', fault: 'not-found' })
  })
})

describe('a message', () => {
  const poster = createPoster({ loopback: true, now: () => new Date('2026-05-01T10:00:00Z') })

  it('arrives as it is', async () => {
    await using channel = await openChannel()
    expect(await poster.post(channel.url, hello)).toEqual({ arrived: 'yes' })
    expect(channel.messages.map(text => JSON.parse(text))).toEqual([toMessage(hello)])
  })

  it.each([
    [404, { fault: 'refused', status: 404 }],
    [500, { fault: 'refused', status: 500 }],
    [503, { fault: 'refused', status: 503 }],
    [[429, { 'Retry-After': '90' }], { fault: 'busy', status: 429, retryAfterMs: 90_000 }],
    [
      [503, { 'Retry-After': 'Fri, 01 May 2026 10:05:00 GMT' }],
      { fault: 'refused', status: 503, retryAfterMs: 300_000 },
    ],
    [[429, { 'Retry-After': 'soon' }], { fault: 'busy', status: 429 }],
  ] as const)('that is answered with %j has not arrived', async (reply, expected) => {
    await using channel = await openChannel([reply])
    expect(await poster.post(channel.url, hello)).toEqual({ arrived: 'no', ...expected })
  })

  it.each([502, 504, 'hang-up'] as const)('that is answered with %j may have arrived', async reply => {
    await using channel = await openChannel([reply])
    const arrival = await poster.post(channel.url, hello)
    expect(arrival).toMatchObject({ arrived: 'unknown', fault: 'no-answer' })
  })

  it('is done with once the head of the answer is there, however long its body', async () => {
    await using channel = await openChannel(['endless'])
    expect(await poster.post(channel.url, hello)).toEqual({ arrived: 'yes' })
    await expect.poll(channel.countConnections).toBe(0)
  })

  it('that nobody answers in time may have arrived', async () => {
    await using channel = await openChannel(['silent'])
    const impatient = createPoster({ loopback: true, timeoutMs: 300 })
    expect(await impatient.post(channel.url, hello)).toEqual({ arrived: 'unknown', fault: 'no-answer' })
  })

  it('to where nobody listens has not arrived', async () => {
    const channel = await openChannel()
    await channel[Symbol.asyncDispose]()
    expect(await poster.post(channel.url, hello)).toEqual({ arrived: 'no', fault: 'unreachable' })
  })

  it('over a connection that is not TLS has not been sent', async () => {
    await using channel = await openChannel()
    const arrival = await poster.post(channel.url.replace('http:', 'https:'), hello)
    expect(arrival).toEqual({ arrived: 'no', fault: 'not-secure' })
    expect(channel.messages).toEqual([])
  })

  it.each([301, 302, 307, 308])('is not sent on to where a %i points', async status => {
    await using elsewhere = await openChannel()
    await using channel = await openChannel([[status, { Location: elsewhere.url }]])
    expect(await poster.post(channel.url, hello)).toEqual({ arrived: 'no', fault: 'redirected', status })
    expect(elsewhere.messages).toEqual([])
  })
})
