import { prepare } from './prepare.mjs'

prepare()
// Node 20 does not read TypeScript by itself; tsx does it in this process.
const { register } = await import('tsx/esm/api')
register()
await import('../main.ts')
