import { expect, test } from 'vitest'
import { describeEngines } from './engines.ts'
import { addPerson, fields, readPractice, submission, vote } from './factories.ts'

describeEngines('erasing a person', makeHome => {
  test('takes name and identity away, and the name from wins of others where it stands for that side', async () => {
    const store = await (await makeHome()).open()
    const [gone, other] = [await addPerson(store, 'sales', '100%_!x'), await addPerson(store)]
    const contributors = [
      { name: gone.name, side: 'sales' as const },
      { name: gone.name, side: 'marketing' as const },
      { name: `${gone.name} II`, side: 'sales' as const },
    ]
    await store.submitWin(submission(gone, { practiceId: 'own' }))
    await store.submitWin(submission(other, { practiceId: 'w', fields: fields({ contributors }) }))
    await store.setVote(vote(gone, 'w'))

    await store.erasePerson(gone.no)
    await store.erasePerson(gone.no)

    const win = await readPractice(store, 'w')
    expect(win?.win?.fields.contributors.map(({ name }) => name)).toEqual([
      ...['Former member', gone.name, `${gone.name} II`],
    ])
    expect(win?.votes.sales).toBe(1)
    expect((await readPractice(store, 'own'))?.win?.authorName).toBe('Former member')
    expect(await store.findPerson(gone.no)).toBeUndefined()
  })
})
