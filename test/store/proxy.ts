import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A network between the store and its database that can go silent: nothing gets through, and nobody is told. */
export async function startProxy(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let silent = false
  const forward = (from: Socket, to: Socket) => {
    sockets.add(from)
    from.on('data', data => void (silent || to.write(data)))
    from.on('close', () => void (silent || to.destroy()))
    from.on('error', () => to.destroy())
  }
  const server = createServer(near => {
    const far = connect(Number(port), hostname)
    forward(near, far)
    forward(far, near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const near = new URL(databaseUrl)
  near.port = String((server.address() as { port: number }).port)
  return {
    url: near.href,
    goSilent: () => {
      silent = true
    },
    comeBack: () => {
      silent = false
    },
  }
}
