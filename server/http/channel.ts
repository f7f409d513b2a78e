import { titleOf } from '../catalogue/redirects.ts'
import { testCard } from '../channel/test-card.ts'
import { Channel, ChannelInput, type Delivery, TestOutcome } from '../contract/channel.ts'
import { channelAddressRefused, noChannelAddress } from '../errors.ts'
import type { ChannelPostRow } from '../store/store.ts'
import { requireAdmin } from './auth.ts'
import type { App, Parts } from './parts.ts'

/** As many deliveries as an admin looks at. */
const LAST_DELIVERIES = 20

/** For admins: the Teams channel that celebrated wins are posted to. Its address goes in and never comes out again. */
export function registerChannel(root: App, parts: Parts): void {
  root.register(async plain => {
    const app = plain as App
    app.addHook('preHandler', async request => void requireAdmin(request))
    registerAddress(app, parts)
    registerTest(app, parts)
  })
}

function registerAddress(app: App, parts: Parts): void {
  const { store, poster, now } = parts
  const response = { 200: Channel }
  const write = { limit: 'writes' as const }

  app.get(
    '/channel',
    { schema: { summary: 'Admins: the channel for celebrated wins, and the last deliveries', response } },
    () => presentChannel(parts),
  )

  app.put(
    '/channel',
    {
      config: write,
      schema: {
        summary: 'Admins: post to this channel; the address of a Teams workflow',
        body: ChannelInput,
        response,
      },
    },
    async ({ body }) => {
      const address = body.address.trim()
      const fault = await poster.findFault(address)
      if (fault !== undefined) throw channelAddressRefused(fault)
      await store.saveChannelAddress(address, now().toISOString())
      return presentChannel(parts)
    },
  )

  app.delete(
    '/channel',
    { config: write, schema: { summary: 'Admins: post nothing any more, and forget what waits', response } },
    async () => {
      await store.saveChannelAddress(undefined, now().toISOString())
      return presentChannel(parts)
    },
  )
}

function registerTest(app: App, { store, poster, config }: Parts): void {
  app.post(
    '/channel/test',
    {
      config: { limit: 'writes' },
      schema: { summary: 'Admins: send a test card to the channel', response: { 200: TestOutcome } },
    },
    async () => {
      const address = await store.readChannelAddress()
      if (address === undefined) throw noChannelAddress()
      return poster.post(address, testCard(config.publicUrl))
    },
  )
}

async function presentChannel({ store, library }: Parts): Promise<Channel> {
  const address = await store.readChannelAddress()
  const posts = await store.readChannelPosts(LAST_DELIVERIES)
  return {
    ...(address !== undefined && { address: hint(address) }),
    deliveries: posts.map(post =>
      presentDelivery(post, titleOf(library.catalogue, post.practiceId) ?? post.practiceId),
    ),
  }
}

/** What may be shown of a secret: its last four characters, and only where many more stay hidden. */
const SHOWN_CHARACTERS = 4
const HIDDEN_CHARACTERS = 32

function hint(address: string): NonNullable<Channel['address']> {
  const { host, pathname, search } = new URL(address)
  const secret = pathname + search
  const isLong = secret.length >= HIDDEN_CHARACTERS + SHOWN_CHARACTERS
  return { host, ending: isLong ? secret.slice(-SHOWN_CHARACTERS) : '' }
}

function presentDelivery(row: ChannelPostRow, title: string): Delivery {
  const { practiceId, queuedAt, tries, dueAt, triedAt, fault, status, shown } = row
  const state = row.state === 'waiting' && !shown ? 'on-hold' : row.state
  return {
    ...{ practiceId, title, state, queuedAt, tries },
    ...(triedAt !== null && { triedAt }),
    ...(state === 'waiting' && dueAt !== null && { nextTryAt: dueAt }),
    ...(fault !== null && { fault }),
    ...(status !== null && { status }),
  }
}
