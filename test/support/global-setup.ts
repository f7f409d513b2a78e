import type { TestProject } from 'vitest/node'
import { type PostgresCluster, startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where PostgreSQL is not installed. */
    postgresUrl: string | null
  }
}

let cluster: PostgresCluster | undefined

/** One PostgreSQL for the whole run; each test makes its own database in it. */
export async function setup(project: TestProject): Promise<void> {
  cluster = await startPostgres()
  if (!cluster && process.env.CI === 'true') {
    throw new Error('PostgreSQL is not installed, and in CI its tests may not be skipped.')
  }
  project.provide('postgresUrl', cluster?.url ?? null)
}

export function teardown(): void {
  cluster?.stop()
}
