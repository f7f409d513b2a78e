import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

// Files run in processes of their own: workers, permissions and signals behave as in production there.
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    globalSetup: ['test/support/global-setup.ts'],
    reporters: ['default'],
    // One test takes the bundler down on purpose: this shortens the stacks that it prints.
    env: { GOTRACEBACK: 'none' },
  },
})
