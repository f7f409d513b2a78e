import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import module, { createRequire, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import v8 from 'node:v8'

/** Ways out of a process that Node's permission model leaves open. The list was found by trying them (test/plugin-host/hostile). */
const PROCESS_DOORS = [
  ...['kill', '_kill', 'abort', 'dlopen', 'binding', '_linkedBinding', '_debugProcess', '_debugEnd'],
  ...['_getActiveHandles', '_getActiveRequests', '_rawDebug', '_startProfilerIdleNotifier', 'report'],
  ...['setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups', 'execve', '_channel'],
  'loadEnvFile',
]

const refuse = (what: string) =>
  function refused(): never {
    throw Object.assign(new Error(`A plugin may not use ${what}.`), { code: 'ERR_PLUGIN_REFUSED' })
  }

type Doors = Record<string, unknown>

function shut(target: object, names: readonly string[], what: string) {
  for (const name of names)
    if (name in target)
      Object.defineProperty(target, name, { value: refuse(what), configurable: false, writable: false })
}

const functionsOf = (target: object) =>
  Object.getOwnPropertyNames(target).filter(name => {
    const { value } = Object.getOwnPropertyDescriptor(target, name) ?? {}
    return typeof value === 'function' && name !== 'constructor'
  })

/**
 * After this, and before the plugin's code: no network, no signals, no files beyond what the permission model allows.
 * @param pipe a handle of this process: its class opens sockets in the file system, and every stream leads to it
 */
export function lockDown(pipe: object): void {
  const load = createRequire(import.meta.url)
  shut(process, PROCESS_DOORS, 'this part of process')
  shut(Object.getPrototypeOf(pipe), ['bind', 'listen', 'connect', 'fchmod'], 'the network')
  shut(net.Socket.prototype, ['connect'], 'the network')
  shut(net.Server.prototype, ['listen', '_listen2'], 'the network')
  shut(net, ['connect', 'createConnection', 'createServer', '_createServerHandle'], 'the network')
  shut(dgram, ['Socket', 'createSocket', '_createSocketHandle'], 'the network')
  shut(dns, functionsOf(dns), 'the network')
  shut(dns.promises, functionsOf(dns.promises), 'the network')
  for (const resolver of [dns.Resolver.prototype, dns.promises.Resolver.prototype])
    for (let target = resolver; target !== Object.prototype; target = Object.getPrototypeOf(target))
      shut(target, functionsOf(target), 'the network')
  shut(os, ['setPriority'], 'other processes')
  shut(childProcess, functionsOf(childProcess), 'other processes')
  shut(v8, ['setFlagsFromString', 'writeHeapSnapshot', 'setHeapSnapshotNearHeapLimit'], 'the engine')
  // Hooks of the loader would run in a thread of their own, where none of this holds.
  shut(module, ['register', 'registerHooks', 'enableCompileCache', 'flushCompileCache'], 'the loader')
  for (const name of ['trace_events', 'wasi', 'inspector', 'cluster', 'worker_threads', 'async_hooks'])
    shutModule(load, name)
  syncBuiltinESMExports()
  for (const name of ['fetch', 'WebSocket', 'EventSource'])
    if (name in globalThis)
      Object.defineProperty(globalThis, name, { value: refuse('the network'), configurable: false })
}

/** What starts threads, opens a debugger or writes files behind the permission model's back. */
function shutModule(load: NodeJS.Require, name: string) {
  let exported: Doors
  try {
    exported = load(`node:${name}`) as Doors
  } catch {
    return // built without it
  }
  const doors: Record<string, readonly string[]> = {
    trace_events: ['createTracing'],
    wasi: ['WASI'],
    inspector: ['open', 'Session'],
    cluster: ['fork', 'setupPrimary', 'setupMaster'],
    worker_threads: ['Worker'],
    // Its hooks hand out the handles of the channel.
    async_hooks: ['createHook', 'executionAsyncResource'],
  }
  shut(exported, doors[name] ?? [], `node:${name}`)
}
