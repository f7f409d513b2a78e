import { describe, expect, it } from 'vitest'
import { type Caller, startServer } from '../support/server.ts'

const COMMENTS = '/api/practices/field-visit-day/comments'
const ask = (caller: Caller, body: object, url = COMMENTS) => caller.call(url, { method: 'POST', body })

describe('comments', () => {
  it('are questions with answers, oldest first, through the pipeline of stories', async () => {
    await using server = await startServer()
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const question = await ask(sven, { markdown: 'How **long**? <img src=x onerror=alert(1)>' })
    expect(question).toMatchObject({ status: 201, body: { canEdit: true, by: { side: 'sales' } } })
    expect(question.body.html).toContain('<strong>long</strong>')
    expect(question.body.html).not.toContain('<img')
    const answer = await ask(mara, { markdown: 'A day.', replyTo: question.body.id })
    const thanks = await ask(sven, { markdown: 'Thanks!', replyTo: answer.body.id })
    expect(thanks.body.replyTo).toBe(question.body.id)

    const { body } = await mara.call(COMMENTS)
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([
      ...[question.body.id, answer.body.id, thanks.body.id],
    ])
    expect(body.items[0]).not.toHaveProperty('markdown')
    expect((await mara.call('/api/practices/field-visit-day')).body.commentCount).toBe(3)
    expect((await mara.call('/api/me/notifications')).body.items).toMatchObject([{ kind: 'reply' }])
  })

  it('are edited by who wrote them, and deleted by them or a curator, keeping their place', async () => {
    await using server = await startServer()
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const kim = await server.signIn('Kim', 'other', 'curator')
    const { body } = await ask(sven, { markdown: 'How long?' })
    const url = `/api/comments/${body.id}`
    const edit = (caller: Caller) => caller.call(url, { method: 'PUT', body: { markdown: 'How often?' } })
    expect((await edit(mara)).status).toBe(403)
    expect((await edit(kim)).status).toBe(403)
    expect((await edit(sven)).body).toMatchObject({ html: '<p>How often?</p>', editedAt: expect.any(String) })
    expect((await mara.call(url, { method: 'DELETE' })).status).toBe(403)

    const deleted = await kim.call(url, { method: 'DELETE' })
    expect(deleted.body).toMatchObject({ deleted: true, html: '', canEdit: false, canDelete: false })
    expect((await edit(sven)).status).toBe(404)
    expect((await mara.call(COMMENTS)).body).toMatchObject({ total: 1, items: [{ deleted: true, html: '' }] })
    expect((await mara.call('/api/practices/field-visit-day')).body.commentCount).toBe(0)
  })

  it('are refused empty, hostile, without a practice or without what they answer; a retry is one comment', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const mara = await server.signIn('Mara')
    const hidden = await mara.submit()
    expect((await ask(server.nobody, { markdown: 'So?' })).status).toBe(401)
    expect((await ask(mara, { markdown: ' ' })).status).toBe(400)
    expect((await ask(mara, { markdown: '- '.repeat(900) })).body.code).toBe('markdown-refused')
    expect((await ask(mara, { markdown: 'So?', replyTo: '999' })).body.code).toBe('comment-not-found')
    for (const id of ['none', hidden.body.id])
      expect((await ask(mara, { markdown: 'So?' }, `/api/practices/${id}/comments`)).status).toBe(404)
    const key = { 'idempotency-key': 'a-key-of-one-comment' }
    const once = () => mara.call(COMMENTS, { method: 'POST', body: { markdown: 'Once' }, headers: key })
    const [first, second] = await Promise.all([once(), once()])
    expect(second.body.id).toBe(first.body.id)
  })
})

describe('curation', () => {
  const report = (caller: Caller, url: string, reason = 'Names a customer') =>
    caller.call(`/api/${url}/reports`, { method: 'POST', body: { reason } })

  it('has a queue of open reports, each once, until somebody settles them', async () => {
    await using server = await startServer()
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const kim = await server.signIn('Kim', 'other', 'curator')
    const comment = await ask(sven, { markdown: 'Dr. X says so.' })
    expect((await report(mara, `comments/${comment.body.id}`)).status).toBe(204)
    await report(mara, `comments/${comment.body.id}`, 'Names Dr. X')
    await report(mara, 'practices/field-visit-day')
    expect((await report(mara, 'practices/none')).status).toBe(404)
    expect((await report(mara, 'comments/999')).status).toBe(404)
    expect((await report(mara, 'practices/field-visit-day', ' ')).status).toBe(400)

    const { body } = await kim.call('/api/curation/queue')
    expect(body.reports).toMatchObject([
      { by: 'Mara', reason: 'Names Dr. X', comment: { by: 'Sven', html: '<p>Dr. X says so.</p>' } },
      { reason: 'Names a customer', practice: { id: 'field-visit-day', title: 'A field-visit day' } },
    ])
    expect((await kim.call('/api/curation/count')).body).toEqual({ waiting: 0, reports: 2 })
    const resolve = (caller: Caller) =>
      caller.call(`/api/curation/reports/${body.reports[0].id}/resolve`, {
        ...{ method: 'POST', body: { outcome: 'upheld' } },
      })
    expect((await resolve(mara)).status).toBe(403)
    expect((await resolve(kim)).status).toBe(204)
    expect(await resolve(kim)).toMatchObject({ status: 404, body: { code: 'report-not-found' } })
    expect((await kim.call('/api/curation/count')).body.reports).toBe(1)
  })

  it('has a queue of waiting wins beside what is like them, for curators only', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const [mara, kim] = [await server.signIn('Mara'), await server.signIn('Kim', 'other', 'curator')]
    const told = await kim.submit()
    const { body } = await mara.submit({ title: 'Joint visit days brought more accepted leads' })
    const queue = await kim.call('/api/curation/queue')
    expect(queue.body.waiting).toMatchObject([
      {
        practice: { id: body.id, status: 'waiting' },
        since: body.createdAt,
        similar: [{ id: told.body.id }],
      },
    ])
    expect((await kim.call('/api/curation/count')).body.waiting).toBe(1)
    for (const url of ['/api/curation/queue', '/api/curation/count']) {
      expect((await mara.call(url)).status).toBe(403)
      expect((await server.nobody.call(url)).status).toBe(401)
    }
  })
})
