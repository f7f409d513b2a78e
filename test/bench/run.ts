import { readdirSync } from 'node:fs'

/** `npm run bench <name> [arguments]`: one file of this folder. */
const names = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.ts') && file !== 'run.ts')
  .map(file => file.replace('.ts', ''))
const [name = ''] = process.argv.splice(2, 1)
if (names.includes(name)) await import(`./${name}.ts`)
else {
  console.error(`Which one? npm run bench ${names.join(' | ')}`)
  process.exitCode = 1
}
