import { expect, it } from 'vitest'
import type { Store, WinChange } from '../../server/store/store.ts'
import { startChild } from '../store/child.ts'
import { describeEngines } from '../store/engines.ts'
import { AT } from '../store/factories.ts'
import { openChannel, type StandInChannel } from '../support/stand-in-channel.ts'
import { celebrate, newResult, sendAt } from './celebrations.ts'

const NOW = '2026-03-01T10:00:01.000Z'
const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
type Win = Awaited<ReturnType<typeof celebrate>> & { readonly store: Store }
const told = ({ messages }: StandInChannel) =>
  messages.map(message => /ground\.example\/p\/([\w-]+)/.exec(message)?.[1]).sort()

describeEngines('a celebrated win', makeHome => {
  async function openStore(address?: string) {
    const home = await makeHome()
    const store = await home.open()
    if (address !== undefined) await store.saveChannelAddress(address, AT)
    return { home, store }
  }
  const stateOf = async ({ store }: Awaited<ReturnType<typeof openStore>>) =>
    (await store.readChannelPosts(20)).map(({ state, tries, fault }) => ({ state, tries, fault }))

  it('is told once by all nodes together, also when it is celebrated again', async () => {
    await using channel = await openChannel()
    const { home, store } = await openStore(channel.url)
    const other = home.databaseUrl ? await home.open() : store
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const wins = await Promise.all(ids.map(id => celebrate(store, id)))

    await Promise.all([sendAt(store, NOW), sendAt(other, NOW), sendAt(other, NOW)])
    expect(told(channel)).toEqual(ids)

    await wins[0]!.change({ content: newResult(9) })
    expect((await store.readChannelPosts(20)).find(({ practiceId }) => practiceId === 'a')?.shown).toBe(false)
    await wins[0]!.sign(2)
    await sendAt(store, at(90))
    expect(told(channel)).toEqual(ids)
  })

  it.each<readonly [string, boolean, readonly Partial<WinChange>[]]>([
    ['is co-signed', true, []],
    ['is published again', false, [{ status: 'archived' }, { status: 'published' }]],
    ['has held', false, [{ held: 'yes' }]],
  ])('is told when a win is good enough and %s', async (_, enough, changes) => {
    await using channel = await openChannel()
    const { store } = await openStore(channel.url)
    const win = await celebrate(store, 'a', { enough })
    for (const change of changes) await win.change({ ...change, meetsMinimum: true })
    await sendAt(store, NOW)
    expect(told(channel)).toEqual(['a'])
  })

  it('is tried again after a refusal, later each time, until the channel takes it', async () => {
    await using channel = await openChannel([500, 404])
    const opened = await openStore(channel.url)
    await celebrate(opened.store, 'a')
    const tries: number[] = []
    for (const minutes of [0, 0.5, 1, 2.5, 3, 60]) {
      await sendAt(opened.store, at(minutes))
      tries.push(channel.messages.length)
    }
    expect(tries).toEqual([1, 1, 2, 2, 3, 3])
    expect(await stateOf(opened)).toEqual([{ state: 'sent', tries: 3, fault: null }])
  })

  it('is given up after twelve refusals', async () => {
    await using channel = await openChannel(Array(20).fill(503))
    const opened = await openStore(channel.url)
    await celebrate(opened.store, 'a')
    for (let hour = 0; hour < 15; hour++) await sendAt(opened.store, at(60 * hour))
    expect(channel.messages).toHaveLength(12)
    expect(await stateOf(opened)).toEqual([{ state: 'given-up', tries: 12, fault: 'refused' }])
  })

  it('waits with all others for as long as the channel asks', async () => {
    await using channel = await openChannel([[429, { 'Retry-After': '600' }]])
    const { store } = await openStore(channel.url)
    for (const id of ['a', 'b']) await celebrate(store, id)
    await sendAt(store, NOW)
    await sendAt(store, at(9))
    expect(channel.messages).toHaveLength(1)
    await sendAt(store, at(10.1))
    expect(channel.messages).toHaveLength(3)
  })

  it.each([502, 504, 'hang-up'] as const)('that may have arrived is not sent again: %s', async reply => {
    await using channel = await openChannel([reply])
    const opened = await openStore(channel.url)
    await celebrate(opened.store, 'a')
    for (const minutes of [0, 5, 600]) await sendAt(opened.store, at(minutes))
    expect(channel.messages).toHaveLength(1)
    expect(await stateOf(opened)).toEqual([{ state: 'unknown', tries: 1, fault: 'no-answer' }])
  })

  it('is neither lost nor told twice when the server is killed', async () => {
    await using channel = await openChannel()
    const { home, store } = await openStore(channel.url)
    await store.close()
    const child = startChild('../channel/claim-and-hang.child.ts', home)
    await child.waitFor('claimed first')
    await child.kill()

    const again = await home.open()
    await sendAt(again, NOW)
    expect(told(channel)).toEqual(['second'])
    const states = (await again.readChannelPosts(20)).map(({ practiceId, state }) => [practiceId, state])
    expect(Object.fromEntries(states)).toEqual({ first: 'unknown', second: 'sent' })
  }, 30_000)

  it.each<readonly [string, (win: Win) => Promise<unknown>, (win: Win) => Promise<unknown>]>([
    ['deleted', win => win.change({ status: 'deleted' }), win => win.change({ status: 'published' })],
    [
      'not to hold',
      win => win.change({ held: 'no' }),
      win => win.change({ held: 'yes', meetsMinimum: true }),
    ],
    [
      'merged into another one',
      ({ store, author }) => store.merge({ from: 'a', into: 'b', personNo: author.no, at: AT }),
      async ({ store, author }) => {
        const [{ no } = { no: 0 }] = await store.readMerges()
        return store.undoMerge({ no, personNo: author.no, at: AT })
      },
    ],
  ])('that is found %s before it was sent is not sent, until that is undone', async (_, takeBack, undo) => {
    await using channel = await openChannel()
    const { store } = await openStore(channel.url)
    const win = { store, ...(await celebrate(store, 'a')) }
    await takeBack(win)
    await sendAt(store, NOW)
    expect(channel.messages).toEqual([])
    expect(await store.readChannelPosts(20)).toMatchObject([{ state: 'waiting', shown: false, tries: 0 }])

    await undo(win)
    await sendAt(store, NOW)
    expect(told(channel)).toEqual(['a'])
  })

  it('from a time without a channel stays untold when one is set', async () => {
    await using channel = await openChannel()
    const opened = await openStore()
    await celebrate(opened.store, 'before')
    await opened.store.saveChannelAddress(channel.url, AT)
    await celebrate(opened.store, 'waiting')
    await opened.store.saveChannelAddress(undefined, AT)
    await sendAt(opened.store, NOW)
    expect(await stateOf(opened)).toEqual([{ state: 'given-up', tries: 0, fault: 'address-removed' }])
    await opened.store.saveChannelAddress(channel.url, AT)
    await sendAt(opened.store, NOW)
    expect(channel.messages).toEqual([])
  })

  it('that waits is told at once when the address is mended', async () => {
    await using broken = await openChannel([404])
    await using channel = await openChannel()
    const { store } = await openStore(broken.url)
    await celebrate(store, 'a')
    await sendAt(store, NOW)
    await store.saveChannelAddress(channel.url, NOW)
    await sendAt(store, NOW)
    expect(told(channel)).toEqual(['a'])
  })

  it('is a small card that says what, with which result, and by whom, and obeys nobody', async () => {
    await using channel = await openChannel()
    const { store } = await openStore(channel.url)
    const contributors = Array.from({ length: 20 }, () => ({
      name: '*N*'.repeat(26),
      side: 'sales' as const,
    }))
    const result = { ...newResult(31)!.fields.result!, metric: 'Accepted leads', before: 18 }
    const more = { title: '[Buy](https://evil.example) **now**', contributors, result }
    await celebrate(store, 'a', { more })
    await sendAt(store, NOW)
    const [message] = channel.messages
    expect(message!.length).toBeLessThan(25_000)
    const { body, actions } = JSON.parse(message!).attachments[0].content
    expect(body.map(({ text }: { text: string }) => text)).toMatchObject([
      'Celebrated: told by Marketing, confirmed by Sales',
      '\\[Buy]\\(https://evil.example) \\*\\*now\\*\\*',
      'Accepted leads: 18 → 31 (+72 %)',
      'Leads went cold.',
      'Lever: joint-funnel',
      expect.stringContaining('By: \\*N\\*'),
    ])
    expect(actions).toEqual([{ type: 'Action.OpenUrl', title: 'Open', url: 'https://ground.example/p/a' }])
  })
})
