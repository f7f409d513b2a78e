import type { BenchDocument, Mode } from './corpus.ts'

/** One search engine, as the comparison drives it. */
export interface Engine {
  index(documents: readonly BenchDocument[]): void | Promise<void>
  /** Ids, best first. */
  search(query: string, limit: number, mode: Mode): string[] | Promise<string[]>
  /** Absent when what is indexed cannot be added to. */
  add?(document: BenchDocument): void | Promise<void>
  save?(): Uint8Array | string
  load?(saved: Uint8Array | string): void
}

/** Each engine is loaded only where it runs, so that none weighs on another's heap. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  'common-ground': async () => (await import('./engine-common-ground.ts')).createCommonGround(),
  lunr: async () => (await import('./engine-lunr.ts')).createLunr({}),
  'lunr tuned': async () => (await import('./engine-lunr.ts')).createLunr({ k1: 1.2, b: 0.7 }),
  minisearch: async () => (await import('./engine-minisearch.ts')).createMiniSearch({ stem: false }),
  'minisearch stemmed': async () => (await import('./engine-minisearch.ts')).createMiniSearch({ stem: true }),
  'orama stemmed': async () => (await import('./engine-orama.ts')).createOrama(),
  flexsearch: async () => (await import('./engine-flexsearch.ts')).createFlexSearch(),
  'sqlite fts5': async () => (await import('./engine-fts5.ts')).createFts5(),
}

const chosen = process.env.SEARCH_BENCH_ENGINES?.split(',')
/** SEARCH_BENCH_ENGINES names the ones to compare, with commas between; all of them when it is not set. */
export const isChosen = (name: string): boolean => chosen?.includes(name) ?? true
