import { tryPlugin } from '../plugin-host/harness/try-plugin.ts'
import { pluginFolders } from './plugin-paths.ts'

/** `npm run plugin:test [folder …]`: runs plugins in the real host with their fixtures.json and budgets; fails on any problem. */
for (const folder of await pluginFolders()) {
  const { problems, cases, p95Ms, privateMegabytes } = await tryPlugin(folder)
  const figures = [
    `${cases} case${cases === 1 ? '' : 's'}`,
    p95Ms === undefined ? undefined : `p95 ${p95Ms} ms`,
    privateMegabytes === undefined ? undefined : `${privateMegabytes} MB`,
  ]
  console.log(
    `${problems.length === 0 ? 'ok     ' : 'PROBLEM'} ${folder} (${figures.filter(Boolean).join(', ')})`,
  )
  for (const problem of problems) console.log(`        ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}
