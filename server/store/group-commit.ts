import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Write } from './access.ts'
import type { Engine } from './engine.ts'
import type { Database } from './tables.ts'

interface Waiting {
  readonly work: Write<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: unknown) => void
}

/**
 * Writes that come while others are being written share the next commit, and so its fsync. Each is answered only when that
 * commit is on disk, with its own result; one that fails takes only itself back. Embedded, this is the code that would move
 * into a writer thread: nothing outside knows where a `Write` runs.
 */
export function createCommitter(engine: Engine): <T>(work: Write<T>) => Promise<T> {
  const waiting: Waiting[] = []
  let draining = false

  async function drain() {
    draining = true
    while (waiting.length > 0) {
      // A turn of the event loop: all that arrived in it goes into one commit, and reads get their turn between commits.
      await setImmediate()
      await commit(engine, waiting.splice(0, engine.batchSize))
    }
    draining = false
  }

  return <T>(work: Write<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: value => resolve(value as T), reject })
      if (!draining) void drain()
    })
}

async function commit(engine: Engine, batch: readonly Waiting[]): Promise<void> {
  try {
    const answers = await writeAll(engine.writer, batch)
    batch.forEach((one, position) => {
      one.resolve(answers[position])
    })
  } catch (cause) {
    // One of them is at fault, and the rest must not suffer for it.
    if (batch.length > 1 && !engine.isUnavailable(cause)) {
      for (const one of batch) await commit(engine, [one])
    } else {
      for (const one of batch) one.reject(cause)
    }
  }
}

async function writeAll(writer: Database, batch: readonly Waiting[]): Promise<unknown[]> {
  const transaction = await writer.startTransaction().execute()
  try {
    const first = await raiseSeq(transaction)
    let next = first
    const answers: unknown[] = []
    for (const one of batch) {
      const { value, changed } = await one.work(transaction, next)
      answers.push(value)
      if (changed) next += 1
    }
    if (next > first + 1)
      await transaction
        .updateTable('feed')
        .set({ seq: next - 1 })
        .execute()
    await (next > first ? transaction.commit() : transaction.rollback()).execute()
    return answers
  } catch (cause) {
    // A lost connection or a full disk has rolled back already; then this fails and there is nothing left to do.
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined)
    throw cause
  }
}

/** First of all, because the row is then locked: write transactions of all nodes happen one after the other. */
async function raiseSeq(transaction: Database): Promise<number> {
  const feed = await transaction
    .updateTable('feed')
    .set({ seq: sql<number>`seq + 1` })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return feed.seq
}
