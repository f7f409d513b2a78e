import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { StartError } from '../errors.ts'
import { isBusy } from './sqlite-errors.ts'

/**
 * A folder belongs to one server. The lock is held by the operating system, so it ends with the process, however that ends.
 * Creates the folder when it is missing.
 */
export function lockFolder(dataDir: string): { release(): void } {
  makeWritable(dataDir)
  refuseNetworkDisk(dataDir)
  const lock = new DatabaseSync(join(dataDir, 'lock.sqlite'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    if (!isBusy(cause)) throw cause
    throw new StartError(
      `Another Common Ground is running on the folder ${dataDir}. Stop it first, or give this one its own folder with DATA_DIR.`,
    )
  }
  return { release: () => lock.close() }
}

/** As statfs(2) of Linux names them: NFS, SMB, CIFS, SMB 2. */
const NETWORK_DISKS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/** Locks and shared memory do not hold there, and the database would be damaged one day. */
function refuseNetworkDisk(dataDir: string): void {
  if (!NETWORK_DISKS.has(statfsSync(dataDir).type)) return
  throw new StartError(
    `DATA_DIR, the folder ${dataDir}, is on a network disk, where the embedded database is not safe. Choose a folder on a disk of this machine, or a PostgreSQL with DATABASE_URL.`,
  )
}

function makeWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new StartError(
      `DATA_DIR, the folder ${dataDir}, cannot be written (${(cause as NodeJS.ErrnoException).code}). Give the server's user the right to write there, or choose another folder.`,
    )
  }
}
