import { QueryClient } from '@tanstack/react-query'
import { mayPass, toProblem } from './api-problem.ts'

const retries = 2
const longestWaitMs = 8_000

/** What has been read, kept for the session. What may pass is tried again; what will not is shown at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 30 * 60_000,
        // The library would wait silently while offline; we show it, and what is kept stays readable.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (count, error) => count < retries && mayPass(error),
        retryDelay: (count, error) =>
          Math.min(longestWaitMs, toProblem(error).retryAfterMs ?? 600 * 2 ** count),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
