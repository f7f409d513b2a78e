import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { makeFolder } from './engines.ts'

/** Only Linux's root can mount one; elsewhere these tests are skipped, and the ones with a full database remain. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMounting()

/** A disk of its own in memory, that gets full. `size` as in mount(8). */
export function mountDisk(size: string) {
  const folder = makeFolder()
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  onTestFinished(() => unmount(folder))
  return {
    folder,
    /** `size=64m` makes it larger, `ro` read-only. */
    remount: (option: string) => mount('-o', `remount,${option}`, folder),
  }
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' })
}

/** Lazily: this database driver closes its files only when its statements are garbage. */
function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder])
}

function tryMounting(): boolean {
  try {
    const folder = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim()
    mount('-t', 'tmpfs', 'tmpfs', folder)
    unmount(folder)
    return true
  } catch {
    return false
  }
}
