import { randomUUID } from 'node:crypto'
import { openStore } from '../../server/store/open-store.ts'
import { addPerson, submission, vote } from './factories.ts'
import { say } from './say.ts'

// Eight people vote, change their minds and submit without a pause. What is said first ("try") may be lost, "ack" may not.
const store = await openStore(JSON.parse(process.env.STORE!))
const people = await Promise.all(
  Array.from({ length: 8 }, (_, number) => addPerson(store, 'sales', `p${number}`)),
)

async function writeOn(person: (typeof people)[number]): Promise<never> {
  for (let turn = 0; ; turn++) {
    const practice = `practice-${randomUUID()}`
    const ballot = await store.setVote(vote(person, practice))
    say(`ack-vote ${JSON.stringify([person.no, practice, ballot.seq])}`)
    if (turn % 3 > 0) continue
    const key = randomUUID()
    const sent = submission(person, { key, practiceId: `win-${key}` })
    say(`try-win ${JSON.stringify([person.no, key])}`)
    const outcome = await store.submitWin(sent)
    if (outcome.kind === 'stored') say(`ack-win ${JSON.stringify([person.no, key, outcome.seq])}`)
  }
}

await Promise.all(people.map(writeOn))
