/**
 * Compares our search with lunr, minisearch, orama, flexsearch and SQLite, all in one run on the same documents:
 * `npx tsx test/bench/search.ts [sizes, 1000 10000 when left out]`. The Cranfield collection is not part of this repository:
 * SEARCH_BENCH_DATA names the folder that holds `cranfield/{docs,queries,qrels}.json`.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareRelevance } from './search/relevance.ts'
import { compareSpeed } from './search/speed.ts'

const beside = fileURLToPath(new URL('../../../shared/bench/data', import.meta.url))
const folder = resolve(process.env.SEARCH_BENCH_DATA ?? beside)
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)

if (!existsSync(`${folder}/cranfield/docs.json`)) {
  console.log(
    `There is no Cranfield collection at ${folder}. Put docs.json, queries.json and qrels.json into a folder cranfield, and name the folder ` +
      'above it in SEARCH_BENCH_DATA.',
  )
} else {
  await compareRelevance(folder)
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) await compareSpeed(folder, size)
}
process.exit(0)
