import { openStore } from '../../server/store/open-store.ts'
import { AT } from '../store/factories.ts'
import { say } from '../store/say.ts'
import { celebrate } from './celebrations.ts'

// Two wins are celebrated and the first is about to be sent when this process is killed: whether it was, nobody knows.
const store = await openStore(JSON.parse(process.env.STORE!))
await celebrate(store, 'first')
const claimed = await store.claimChannelPost(AT)
await celebrate(store, 'second')
say(`claimed ${claimed?.practiceId}`)
setInterval(() => undefined, 1_000)
