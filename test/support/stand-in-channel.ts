import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'

/** `hang-up`: takes the message and closes without an answer. `silent`: takes it and says nothing. `endless`: a 202 without an end. */
type Reply =
  | number
  | 'hang-up'
  | 'silent'
  | 'endless'
  | readonly [status: number, headers: OutgoingHttpHeaders]

export interface StandInChannel extends AsyncDisposable {
  /** As they came. */
  readonly messages: string[]
  readonly url: string
  countConnections(): Promise<number>
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
    if (reply === 'endless') return void Readable.from(endless()).pipe(response.writeHead(202))
    if (reply === 'hang-up') return void request.socket.destroy()
    const [status, headers] = typeof reply === 'number' ? [reply, {}] : reply
    response.writeHead(status, headers).end()
  })
  const countConnections = promisify(server.getConnections.bind(server))
  return { messages, url: await listen(server), countConnections, [Symbol.asyncDispose]: () => close(server) }
}

function* endless(): Generator<string> {
  for (;;) yield 'and so on '.repeat(1_000)
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
