import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** `hang-up`: takes the message and closes without an answer. `silent`: takes it and says nothing. */
type Reply = number | 'hang-up' | 'silent' | readonly [status: number, headers: OutgoingHttpHeaders]

export interface StandInChannel extends AsyncDisposable {
  /** As they came. */
  readonly messages: string[]
  readonly url: string
}

/** Stands in for a Teams workflow on this machine: it notes what it gets and answers in turn what it is told to, then 202. */
export async function openChannel(replies: readonly Reply[] = []): Promise<StandInChannel> {
  const messages: string[] = []
  const waiting = [...replies]
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    messages.push(body)
    const reply = waiting.shift() ?? 202
    if (reply === 'silent') return
    if (reply === 'hang-up') return void request.socket.destroy()
    const [status, headers] = typeof reply === 'number' ? [reply, {}] : reply
    response.writeHead(status, headers).end()
  })
  return { messages, url: await listen(server), [Symbol.asyncDispose]: () => close(server) }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}/workflows/0123456789abcdef0123456789abcdef?sig=SECRET-SIGNATURE-x9Qk`
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => void server.close(() => resolve()))
}
