import { readFile } from 'node:fs/promises'
import { checkPackage } from '../teams/package/check-package.ts'

/** `npm run teams:check -- FILE`: what Teams would refuse in an app package, one sentence a line; exit 1 on any. */
const [file] = process.argv.slice(2)
const zip = file === undefined ? undefined : await readFile(file).catch(() => undefined)
if (!zip) {
  console.error(
    file === undefined ? 'Name the package: npm run teams:check -- FILE' : `${file} cannot be read.`,
  )
  process.exitCode = 1
} else {
  const faults = checkPackage(zip)
  for (const fault of faults) console.error(fault)
  if (faults.length === 0) console.log(`${file} is good.`)
  else process.exitCode = 1
}
