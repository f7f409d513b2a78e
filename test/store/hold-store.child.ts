import { openStore } from '../../server/store/open-store.ts'
import { say } from './say.ts'

await openStore(JSON.parse(process.env.STORE!))
say('open')
setInterval(() => undefined, 1_000)
