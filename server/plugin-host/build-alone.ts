import { type BuildOptions, build, type Plugin as EsbuildPlugin, stop } from 'esbuild'

export type { BuildOptions, EsbuildPlugin }

const LIMIT_MS = 5_000
const MOST_ERRORS = 5
const QUIET = { logLevel: 'silent', logLimit: MOST_ERRORS } as const
let before: Promise<unknown> = Promise.resolve()

/**
 * Bundles into one text, one build after the other: source that takes esbuild's process down or keeps it busy fails alone, and
 * the next build gets a process of its own. @throws with esbuild's message when it cannot
 */
export function buildAlone(options: BuildOptions): Promise<string> {
  const built = before.then(() => withinLimit(options))
  before = built.catch(() => {})
  return built
}

async function withinLimit(options: BuildOptions): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${LIMIT_MS} ms`)), LIMIT_MS)
  })
  try {
    const building = build({ ...options, bundle: true, write: false, ...QUIET })
    return (await Promise.race([building, late])).outputFiles[0]!.text
  } catch (error) {
    if (isBuildFailure(error)) throw error
    await stop()
    throw new Error(`its code cannot be built: ${(error as Error).message}`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/** Errors in the source come as a list; anything else says that the process is gone or stuck. */
const isBuildFailure = (error: unknown) => Array.isArray((error as { errors?: unknown }).errors)
