import { describe, expect, it } from 'vitest'
import { createPoster } from '../../server/channel/poster.ts'
import { sendDigest } from '../../server/channel/start-digest.ts'
import { readConfig } from '../../server/config.ts'
import type { Library } from '../../server/library.ts'
import { silentLog } from '../../server/store/engine.ts'
import { entry } from '../search/entries.ts'
import { describeEngines } from '../store/engines.ts'
import { AT } from '../store/factories.ts'
import { openChannel } from '../support/stand-in-channel.ts'

const log = { ...silentLog, debug: () => {} }
const MONDAY = '2026-03-02T07:00:00.000Z'

const poster = createPoster({ loopback: true })
const addressOf = (id: string) => `https://ground.example/p/${id}`

const told = entry({
  ...{ id: 'told', title: '[Buy](https://evil) **now**', source: 'submitted' as const },
  ...{ createdAt: AT, celebrated: true, celebratedAt: AT },
})
const practices = [told, entry({ id: 'old', source: 'submitted', createdAt: '2026-01-01T00:00:00.000Z' })]
const library = {
  catalogue: { practices: new Map(practices.map(one => [one.id, one])) },
  catchUp: async () => {},
} as unknown as Library

describeEngines('the weekly digest', makeHome => {
  it('is sent once for each week by all nodes together, and only of what is new', async () => {
    const store = await (await makeHome()).open()
    await using channel = await openChannel()
    const at = (time: string) =>
      sendDigest({
        ...{ webhook: channel.url, poster, addressOf, store, library, log },
        now: () => new Date(time),
      })

    await at('2026-02-24T09:00:00Z')
    await Promise.all([at(MONDAY), at(MONDAY), at('2026-03-05T12:00:00Z')])
    expect(channel.messages).toHaveLength(1)
    expect(channel.messages[0]).toContain('https://ground.example/p/told')
    expect(channel.messages[0]).not.toContain('/p/old')
    const { body } = JSON.parse(channel.messages[0]!).attachments[0].content
    expect(body.at(-1)).toMatchObject({ type: 'RichTextBlock', inlines: [{ text: told.title }] })

    await at('2026-03-10T00:00:00Z')
    expect(channel.messages).toHaveLength(1)
  })

  it('is tried again when the channel has refused it, and not when it has taken it', async () => {
    const store = await (await makeHome()).open()
    await using channel = await openChannel([500, 200])
    const again = () =>
      sendDigest({
        ...{ webhook: channel.url, poster, addressOf, store, library, log },
        now: () => new Date(MONDAY),
      })
    await store.claimDigest('2026-02-23T07:00:00.000Z')
    for (const _ of [1, 2, 3]) await again()
    expect(channel.messages).toHaveLength(2)
  })
})

describe('a system without a channel', () => {
  it('is the default', () => {
    expect(readConfig({}).digestWebhookUrl).toBeUndefined()
  })
})
