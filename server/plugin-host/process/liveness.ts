const PONG_LIMIT_MS = 150
/** One that does not even get the processor is given longer: then the machine is busy, not the plugin. */
const STARVED_LIMIT_MS = 1_000
const BUSY_SHARE = 0.25
const HEARTBEAT_MS = 1_000

export interface Liveness {
  /** Asks for a sign of life, unless that is under way. */
  suspect(): void
  pong(id: number): void
  close(): void
}

interface Options {
  ping(id: number): void
  /** Processor time that it has used; undefined where that cannot be known. */
  cpuMs(): number | undefined
  onHung(silentMs: number): void
}

/** Tells a plugin that hangs from one that is slow: the first does not answer a ping, and goes. */
export function watchLiveness({ ping, cpuMs, onHung }: Options): Liveness {
  let id = 0
  let open: { sinceMs: number; cpuMs: number | undefined } | undefined
  let timer: NodeJS.Timeout | undefined

  function suspect() {
    if (open) return
    open = { sinceMs: performance.now(), cpuMs: cpuMs() }
    id += 1
    ping(id)
    judgeLater()
  }
  // The pong may lie in the pipe already while this process was busy: what is there is read first.
  const judgeLater = () => {
    timer = setTimeout(() => setImmediate(judge), PONG_LIMIT_MS)
    timer.unref()
  }
  function judge() {
    if (!open) return
    const silentMs = performance.now() - open.sinceMs
    const used = cpuMs()
    const busy = used === undefined || open.cpuMs === undefined || used - open.cpuMs >= silentMs * BUSY_SHARE
    if (busy || silentMs >= STARVED_LIMIT_MS) onHung(silentMs)
    else judgeLater()
  }

  const heartbeat = setInterval(suspect, HEARTBEAT_MS)
  heartbeat.unref()
  return {
    suspect,
    pong(answered) {
      if (answered !== id) return
      open = undefined
      clearTimeout(timer)
    },
    close() {
      open = undefined
      clearTimeout(timer)
      clearInterval(heartbeat)
    },
  }
}
