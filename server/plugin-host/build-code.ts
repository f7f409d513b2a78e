import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuildOptions, buildAlone, type EsbuildPlugin } from './build-alone.ts'
import type { FoundPlugin } from './manifest/scan-plugins.ts'

/** A plugin's code in one file, named after its content. */
export interface BuiltCode {
  readonly path: string
  readonly hash: string
}

const MAX_SOURCE_BYTES = 4 * 1024 * 1024
const TARGET = 'node20'

/** Bundles a plugin's main with everything it imports from its own folder. @throws with esbuild's message when it cannot */
export async function buildPlugin({ folder, manifest }: FoundPlugin, cacheDir: string): Promise<BuiltCode> {
  const main = join(folder, manifest.main)
  const url = pathToFileURL(main).href
  const text = await bundle(main, {
    plugins: [withinFolder(folder)],
    // Where the code believes to be: it finds its own data files there.
    define: {
      'import.meta.url': JSON.stringify(url),
      'import.meta.dirname': JSON.stringify(dirname(main)),
      'import.meta.filename': JSON.stringify(main),
    },
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(${JSON.stringify(url)});`,
    },
  })
  return writeOnce(text, join(cacheDir, manifest.name))
}

let bootstrap: Promise<string> | undefined

/** What every plugin's process runs first, bundled once per process. */
export async function buildBootstrap(cacheDir: string): Promise<string> {
  bootstrap ??= bundle(join(import.meta.dirname, 'sandbox', 'bootstrap.ts'), {})
  return (await writeOnce(await bootstrap, join(cacheDir, 'bootstrap'))).path
}

const bundle = (main: string, options: BuildOptions): Promise<string> =>
  buildAlone({
    ...options,
    entryPoints: [main],
    format: 'esm',
    platform: 'node',
    target: TARGET,
    // A tsconfig.json in the folder could reach out of it.
    tsconfigRaw: '{}',
  })

/** Sources from the plugin's folder only, and not without end: what is bundled in is readable to the plugin. */
const withinFolder = (folder: string): EsbuildPlugin => ({
  name: 'within-folder',
  setup(builder) {
    let bytes = 0
    builder.onLoad({ filter: /.*/, namespace: 'file' }, async ({ path }) => {
      const real = await realpath(path)
      if (!real.startsWith(folder + sep))
        return { errors: [{ text: `${path} lies outside the plugin's folder` }] }
      const stats = await stat(real)
      bytes += stats.size
      if (!stats.isFile() || bytes > MAX_SOURCE_BYTES)
        return { errors: [{ text: `the plugin's code is larger than ${MAX_SOURCE_BYTES} bytes` }] }
      return { contents: await readFile(real), loader: 'default', resolveDir: dirname(real) }
    })
  },
})

async function writeOnce(text: string, folder: string): Promise<BuiltCode> {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  await mkdir(folder, { recursive: true })
  const home = await realpath(resolve(folder))
  const path = join(home, `${hash}.mjs`)
  if (!(await readdir(home)).includes(`${hash}.mjs`)) {
    const draft = join(home, `${hash}.${randomUUID()}.draft`)
    await writeFile(draft, text)
    await rename(draft, path)
  }
  return { path, hash }
}
