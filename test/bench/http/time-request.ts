import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

interface Asked {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: object
}

/** Milliseconds from sending to the last byte over loopback, on one connection kept open, and the bytes. */
export function timeRequest({ port, path, headers, body }: Asked): Promise<{ ms: number; text: string }> {
  const from = performance.now()
  return new Promise((resolve, reject) => {
    const payload = body && JSON.stringify(body)
    const outgoing = request(
      {
        ...{ port, host: '127.0.0.1', path, agent, method: body ? 'POST' : 'GET' },
        headers: { ...headers, ...(payload && { 'content-type': 'application/json' }) },
      },
      incoming => {
        let text = ''
        incoming.setEncoding('utf8').on('data', part => (text += part))
        incoming.on('end', () => resolve({ ms: performance.now() - from, text }))
      },
    )
    outgoing.on('error', reject).end(payload)
  })
}

/** Lets go of the kept connections, so that servers can close. */
export const closeConnections = (): void => agent.destroy()

const quantile = (values: readonly number[], share: number) =>
  [...values]
    .sort((a, b) => a - b)
    [Math.min(values.length - 1, Math.floor(values.length * share))]!.toFixed(2)

/** One line: the median, and the time that this share of requests stays under. */
export function reportTimes(what: string, times: readonly number[], share: number): void {
  const high = `p${Math.round(share * 100)}`
  console.log(`${what.padEnd(34)} p50 ${quantile(times, 0.5)} ms   ${high} ${quantile(times, share)} ms`)
}
