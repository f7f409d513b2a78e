import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startServer } from '../support/server.ts'

describe('health', () => {
  it('is alive and ready, and tells outsiders no more', async () => {
    await using server = await startServer()
    expect(await server.nobody.call('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect((await server.nobody.call('/health/ready')).body).toEqual({ status: 'ok', practices: 1 })
  })

  it('tells curators what is wrong with the content, and which plugins run', async () => {
    await using server = await startServer({
      files: { 'playbooks/broken.md': '---\ntitle: [\n---\n' },
      plugins: true,
    })
    const [mara, kim] = [await server.signIn('Mara'), await server.signIn('Kim', 'other', 'curator')]
    expect((await mara.call('/health/ready')).body.contentProblems).toBeUndefined()
    const { body } = await kim.call('/health/ready')
    expect(body.contentProblems[0]).toMatch(/^playbooks\/broken\.md:\d+:\d+ /)
    // What is between the files counts too; how they are written does not.
    const text = body.contentProblems.join('\n')
    expect(text).toMatch(/^levers\/data-first\.md:\d+:\d+ There is no practice "numbers-first-rule"/m)
    expect(text).not.toContain('needs 3')
    expect(body.plugins).toContainEqual({ id: 'common-ground', state: expect.any(String) })
  })
})

describe('metrics', () => {
  it('count requests by route, without ids or words', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    await mara.call('/api/practices/field-visit-day')
    await mara.call('/api/search?q=confidential')
    const { body } = await server.nobody.call<string>('/metrics')
    expect(body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/practices\/:id",status="200"\} 1/,
    )
    expect(body).toContain('common_ground_practices 1')
    expect(body).not.toMatch(/confidential|field-visit-day|Mara/)
  })
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every route', async () => {
    await using server = await startServer()
    const { body } = await server.nobody.call('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    for (const path of [
      '/api/me',
      '/api/practices/{id}/vote',
      '/api/search',
      '/api/wins/{id}',
      '/api/render',
    ])
      expect(Object.keys(body.paths)).toContain(path)
    const operations = Object.values<Record<string, { summary?: string }>>(body.paths).flatMap(path =>
      Object.values(path),
    )
    expect(operations.filter(({ summary }) => !summary)).toEqual([])
  })

  it('can be browsed', async () => {
    await using server = await startServer()
    const { status, body } = await server.nobody.call<string>('/api/docs/')
    expect(status).toBe(200)
    expect(body).toContain('swagger-ui')
  })
})

describe('a changed file', () => {
  it('is live within a second, and a broken edit keeps the old version and says so', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara', 'marketing', 'curator')
    const path = join(server.contentDir, 'playbooks/field-visit-day.md')
    const { playbookFile } = await import('../support/content-folder.ts')
    const titleSoon = (title: string) =>
      expect
        .poll(async () => (await mara.call('/api/practices/field-visit-day')).body.title, {
          timeout: 5_000,
          interval: 50,
        })
        .toBe(title)
    await writeFile(path, playbookFile({ title: 'Two field-visit days' }))
    await titleSoon('Two field-visit days')
    expect((await mara.call('/api/search?q=two')).body.total).toBe(1)

    await writeFile(path, 'no front matter any more')
    await expect
      .poll(async () => (await mara.call('/health/ready')).body.contentProblems.join(), { timeout: 5_000 })
      .toContain('The version before this edit is still served')
    await titleSoon('Two field-visit days')
  })
})
