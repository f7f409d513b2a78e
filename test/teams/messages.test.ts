import { describe, expect, it } from 'vitest'
import { type BotServer, invoke, query, startBotServer } from '../support/bot.ts'
import { playbookFile } from '../support/content-folder.ts'

const STORY = {
  ...{
    title: 'Ten quokka leads',
    situation: 'Nobody called.',
    whatWeDid: 'We called.',
    outcome: 'They bought.',
  },
  ...{ whatToCopy: 'Call.', levers: 'joint-funnel,more-contact', colleague: 'Sven', colleagueSide: 'sales' },
}
const submit = (data: object, overrides: object = {}) =>
  invoke('composeExtension/submitAction', { commandId: 'share', data }, overrides)
const press = (verb: string, data: object) =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } })

/** Mara of the bot's tests has chosen a side: her first win asked for it. */
async function withSide(server: BotServer) {
  await server.send(submit({ ...STORY, title: 'Her first story', side: 'marketing' }))
  return server
}

const cardsOf = (body: { composeExtension: { attachments: { content: object }[] } }) =>
  body.composeExtension.attachments.map(({ content }) => content)

describe('searching from a message', () => {
  it('finds what the tab finds, in its order', async () => {
    await using server = await startBotServer()
    const mara = await server.signIn('Mara')
    for (const title of ['Quokka days', 'Visits with quokka leads', 'The quokka list'])
      await mara.submit({ title })
    const inTab = await mara.call('/api/search?q=quokka')
    const { body } = await server.send(query('quokka'))
    const previews = body.composeExtension.attachments.map(
      ({ preview }: { preview: { content: { title: string } } }) => preview.content.title,
    )
    expect(previews).toEqual(
      inTab.body.items.map(({ practice }: { practice: { title: string } }) => practice.title),
    )
    expect(previews).toHaveLength(3)
  })

  it('finds a playbook in the language that Teams is shown in', async () => {
    await using server = await startBotServer({
      files: {
        'playbooks/field-visit-day.md': playbookFile(),
        'playbooks/tag-im-feld.md': playbookFile({
          ...{ title: 'Ein Tag im Feld', front: 'language: de\ntranslationOf: field-visit-day\n' },
        }),
      },
    })
    const titles = async (more: object) => {
      const value = { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }] }
      const { body } = await server.send(invoke('composeExtension/query', value, more))
      return body.composeExtension.attachments.map(
        ({ preview }: { preview: { content: { title: string } } }) => preview.content.title,
      )
    }
    expect(await titles({ locale: 'de-DE' })).toEqual(['Ein Tag im Feld'])
    expect(await titles({ entities: [{ type: 'clientInfo', locale: 'de-AT' }] })).toEqual(['Ein Tag im Feld'])
    expect(await titles({ locale: 'en-GB' })).toEqual(['A field-visit day'])
  })

  it('shows what is worth knowing before a word is typed; "true" is no search word', async () => {
    await using server = await startBotServer()
    const value = { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }] }
    const { body } = await server.send(invoke('composeExtension/query', value))
    expect(body.composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' })
    expect(body.composeExtension.attachments).toHaveLength(1)
    const mara = await server.signIn('Mara')
    expect(body.composeExtension.attachments).toHaveLength((await mara.call('/api/search')).body.total)
  })

  it('says on the card of what is overdue for review whom to ask first, and on no other', async () => {
    const files = {
      'playbooks/late.md': playbookFile({ title: 'A late quokka' }).replace('2027-05-01', '2026-01-31'),
      'playbooks/good.md': playbookFile({ title: 'A good quokka' }).replace('2027-05-01', '2999-05-01'),
    }
    await using server = await startBotServer({ files })
    const { body } = await server.send(query('quokka'))
    const line = 'Review was due on 31 Jan 2026; ask Sales excellence before you rely on it.'
    const warned = cardsOf(body).map(card => JSON.stringify(card).replaceAll('\\', '').includes(line))
    expect(warned.sort()).toEqual([false, true])
  })

  it('pages without a gap or a repeat, and says when that was all', async () => {
    await using server = await startBotServer()
    const mara = await server.signIn('Mara')
    for (const n of [1, 2, 3, 4, 5]) await mara.submit({ title: `Quokka number ${n}` })
    const titles: string[] = []
    for (const skip of [0, 2, 4]) {
      const { body } = await server.send(query('quokka', { skip, count: 2 }))
      for (const { preview } of body.composeExtension.attachments) titles.push(preview.content.title)
    }
    expect(new Set(titles).size).toBe(5)
    const { body } = await server.send(query('quokka', { skip: 6, count: 2 }))
    expect(body.composeExtension).toEqual({ type: 'message', text: expect.stringMatching(/all/) })
  })

  it('gives a hint where nothing is found, never an empty list', async () => {
    await using server = await startBotServer()
    const { status, body } = await server.send(query('xylophone'))
    expect(status).toBe(200)
    expect(body.composeExtension).toEqual({ type: 'message', text: expect.stringMatching(/Nothing found/) })
  })

  it('shows nothing that is not published', async () => {
    await using server = await startBotServer({ environment: { MODERATION: 'on' } })
    const mara = await server.signIn('Mara')
    const { body: win } = await mara.submit({ title: 'Quokka in waiting' })
    expect((await server.send(query('quokka'))).body.composeExtension.type).toBe('message')
    const url = `https://ground.example.com/p/${win.id}`
    const link = await server.send(invoke('composeExtension/queryLink', { url }))
    expect(link.body.composeExtension.attachments).toEqual([])
    const voted = await (await withSide(server)).send(press('vote', { id: win.id }))
    expect(voted.body.type).toBe('application/vnd.microsoft.activity.message')
  })

  it('answers cards that need nothing else, escaped, small, with at most six actions', async () => {
    await using server = await startBotServer()
    const mara = await server.signIn('Mara')
    const attack =
      '[x](javascript:alert(1)) **b** {{DATE(2026-01-01)}} <img src=x onerror=alert(1)> ![i](http://e/i)'
    await mara.submit({
      title: `Quokka ${attack}`,
      contributors: [{ name: `Sven ${attack}`.slice(0, 80), side: 'sales' }],
    })
    const { body } = await server.send(query('quokka'))
    const [card] = cardsOf(body) as { actions: object[]; body: { wrap: boolean; text: string }[] }[]
    expect(card!.body.every(({ wrap }) => wrap)).toBe(true)
    expect(card!.actions.length).toBeLessThanOrEqual(6)
    expect(JSON.stringify(card).length).toBeLessThan(25_000)
    const texts = card!.body.map(({ text }) => text).join('\n')
    expect(texts).toContain('Accepted leads: 18 → 31 leads a month')
    expect(texts).not.toMatch(/(?<!\\)(?:[[*]|\]\(|<\w)|\{\{/)
    const [{ preview }] = body.composeExtension.attachments
    expect(JSON.stringify(preview)).not.toMatch(/[<>]/)
    expect(preview.content.tap).toBeUndefined()
  })
})

describe('sharing a win from a message', () => {
  it('brings the message’s words into the form, and none of its markup', async () => {
    await using server = await startBotServer()
    const content =
      '<div>We went <b>together</b> &amp; won<script>alert(1)</script><!-- x --><br>twice<img src=x onerror=alert(1)></div>'
    const value = { commandId: 'share', commandContext: 'message', messagePayload: { body: { content } } }
    const { body } = await server.send(invoke('composeExtension/fetchTask', value))
    const { card } = body.task.value
    const field = card.content.body.find(({ id }: { id?: string }) => id === 'whatWeDid')
    expect(field.value).toBe('We went together & won\ntwice')
    expect(card.content.body.map(({ id }: { id?: string }) => id)).toContain('side')
  })

  it('makes one win of a repeated activity, and answers it as a card', async () => {
    await using server = await startBotServer()
    const activity = submit({ ...STORY, side: 'marketing' }, { id: 'f:one' })
    const answers = await Promise.all([activity, activity, activity].map(one => server.send(one)))
    for (const { body } of answers) expect(JSON.stringify(cardsOf(body))).toContain('Ten quokka leads')
    const sven = await server.signIn('Sven', 'sales')
    const found = await sven.call('/api/search?q=quokka')
    expect(found.body.total).toBe(1)
    expect(found.body.items[0].practice).toMatchObject({
      contributors: [
        { name: 'Mara', side: 'marketing' },
        { name: 'Sven', side: 'sales' },
      ],
    })
  })

  it('asks again for what is missing, with what was typed', async () => {
    await using server = await startBotServer()
    const { body } = await server.send(submit({ ...STORY, levers: 'no-such-lever', side: 'marketing' }))
    expect(body.task.type).toBe('continue')
    expect(JSON.stringify(body)).toContain('Ten quokka leads')
    const nested = { ...STORY, side: 'marketing', whatWeDid: '> '.repeat(40) }
    expect((await server.send(submit(nested))).body.task.type).toBe('continue')
  })

  it('says that a curator reads it first where that is so', async () => {
    await using server = await startBotServer({ environment: { MODERATION: 'on' } })
    const { body } = await server.send(submit({ ...STORY, side: 'sales' }))
    expect(body.composeExtension).toEqual({ type: 'message', text: expect.stringMatching(/curator/) })
  })
})

describe('a link to a practice', () => {
  it('unfolds into a card for everybody in the chat', async () => {
    await using server = await startBotServer()
    const url = 'https://ground.example.com/p/field-visit-day?from=mail'
    const { body } = await server.send(invoke('composeExtension/queryLink', { url }))
    const [attachment] = body.composeExtension.attachments
    expect(attachment.preview.content.title).toBe('A field-visit day')
    expect(attachment.content).toMatchObject({ version: '1.3', actions: [{ type: 'Action.OpenUrl' }] })
    expect(attachment.content.actions[0].url).toContain('/l/entity/')
  })

  it.each([
    'https://evil.example/p/field-visit-day',
    'https://ground.example.com.evil.example/p/field-visit-day',
    'https://ground.example.com/p/none',
    'https://ground.example.com/me',
    'nonsense',
  ])('stays a link when it is %s', async url => {
    await using server = await startBotServer()
    const { status, body } = await server.send(invoke('composeExtension/queryLink', { url }))
    expect({ status, attachments: body.composeExtension.attachments }).toEqual({
      status: 200,
      attachments: [],
    })
  })
})

describe('a card’s buttons', () => {
  const id = 'field-visit-day'

  it('vote once, take it back, and show how it stands', async () => {
    await using server = await withSide(await startBotServer())
    await server.send(press('vote', { id }))
    const { body } = await server.send(press('vote', { id }))
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(JSON.stringify(body.value)).toContain('Marketing 1')
    expect(body.value.actions[1]).toMatchObject({ verb: 'unvote' })
    expect((await server.send(press('refresh', { id }))).body.value.actions[1]).toMatchObject({
      verb: 'unvote',
    })
    expect(JSON.stringify((await server.send(press('unvote', { id }))).body)).toContain('No votes yet')
  })

  it('keep what came of trying it', async () => {
    await using server = await withSide(await startBotServer())
    await server.send(press('tried', { id, outcome: 'partly', note: 'In the north.' }))
    const sven = await server.signIn('Sven', 'sales')
    expect((await sven.call(`/api/practices/${id}/reuses`)).body.items).toMatchObject([
      { outcome: 'partly', note: 'In the north.', by: { name: 'Mara' } },
    ])
    expect(JSON.stringify((await server.send(press('tried', { id, outcome: 'perhaps' }))).body)).toContain(
      'Choose',
    )
  })

  it('ask for a side first, and are not there for what is gone', async () => {
    await using server = await startBotServer({ files: { 'playbooks/field-visit-day.md': playbookFile() } })
    const sideless = await server.send(press('vote', { id }))
    expect(sideless.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      statusCode: 200,
    })
    expect((await server.send(press('vote', { id: 'none' }))).body.value).toMatch(/no such practice/)
    expect((await server.send(press('delete', { id }))).status).toBe(400)
  })

  it('are counted per person', async () => {
    await using server = await withSide(await startBotServer({ limits: { writesPerMinute: 2 } }))
    await server.send(press('vote', { id }))
    const refused = await server.send(press('vote', { id }))
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    const sven = { from: { aadObjectId: 'oid-sven', name: 'Sven' } }
    expect((await server.send({ ...press('refresh', { id }), ...sven })).status).toBe(200)
  })
})
