import { readFileSync } from 'node:fs'

export interface Usage {
  readonly rssBytes: number
  /** Without the pages that it shares with other Node processes. */
  readonly privateBytes: number
  readonly cpuMs: number
}

const PAGE_BYTES = 4096
/** Ticks per second of /proc/<pid>/stat: 100 on every Linux that Node runs on. */
const MS_PER_TICK = 10
/** Fields of /proc/<pid>/stat, counted from behind the command's name. */
const [USER_TICKS, SYSTEM_TICKS] = [11, 12]

/** Undefined when the process is gone, or where there is no /proc. */
export function readUsage(pid: number): Usage | undefined {
  try {
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ').map(Number)
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      rssBytes: resident * PAGE_BYTES,
      privateBytes: (resident - shared) * PAGE_BYTES,
      cpuMs: (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) * MS_PER_TICK,
    }
  } catch {
    return undefined
  }
}
