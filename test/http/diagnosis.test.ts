import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../server/contract/diagnosis.ts'
import { SYMPTOMS } from '../../server/contract/taxonomy.ts'
import { playbookFile, REPOSITORY } from '../support/content-folder.ts'
import { startServer } from '../support/server.ts'

const diagnosed = (body: object) => ({ method: 'POST', body }) as const

async function readShipped() {
  const folders = await Promise.all(
    ['playbooks', 'wins'].map(async folder => {
      const names = await readdir(join(REPOSITORY, 'content', folder))
      return Promise.all(
        names.map(async name => [
          `${folder}/${name}`,
          await readFile(join(REPOSITORY, 'content', folder, name), 'utf8'),
        ]),
      )
    }),
  )
  return Object.fromEntries(folders.flat()) as Record<string, string>
}

describe('POST /api/diagnosis', () => {
  it('leads from every symptom to levers with reasons, a first step and a playbook that can be run tomorrow', async () => {
    await using server = await startServer({ files: await readShipped() })
    const mara = await server.signIn('Mara')

    for (const symptom of SYMPTOMS) {
      const { status, body } = await mara.call<Diagnosis>(
        '/api/diagnosis',
        diagnosed({ symptoms: [symptom] }),
      )
      expect(status).toBe(200)
      expect(body.questions).toHaveLength(3)
      expect(body.levers.length).toBeGreaterThanOrEqual(3)
      for (const lever of body.levers) {
        expect(lever.reasons[0]?.reason).toMatch(/\w/)
        expect(lever.firstStep).toMatch(/\w/)
        expect(lever.practices[0]?.kind).toBe('playbook')
        expect(lever.practices.every(({ levers }) => levers.includes(lever.id))).toBe(true)
      }
      const shown = body.levers.flatMap(({ practices }) => practices).map(({ id }) => id)
      expect(new Set(shown).size).toBe(shown.length)
    }
  })

  it("shows one practice in the reader's language, never it and its translation", async () => {
    const translation = 'language: de\ntranslationOf: field-visit-day\n'
    await using server = await startServer({
      files: {
        'playbooks/field-visit-day.md': playbookFile(),
        'playbooks/tag-im-feld.md': playbookFile({ title: 'Ein Tag im Feld', front: translation }),
      },
    })
    const mara = await server.signIn('Mara')
    const titles = async () => {
      const { body } = await mara.call<Diagnosis>(
        '/api/diagnosis',
        diagnosed({ symptoms: ['marketing-absent'] }),
      )
      return body.levers.flatMap(({ practices }) => practices.map(({ title }) => title))
    }

    expect(await titles()).toEqual(['A field-visit day'])
    await mara.call('/api/me', { method: 'PUT', body: { side: 'marketing', language: 'de' } })
    expect(await titles()).toEqual(['Ein Tag im Feld'])
  })

  it('refuses what is no diagnosis', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const bad = [
      {},
      { symptoms: [] },
      { symptoms: ['boredom'] },
      { symptoms: ['blame', 'blame'] },
      { symptoms: ['blame'], answers: [{ symptom: 'blame', question: 0, yes: true }] },
      { symptoms: ['blame'], answers: [{ symptom: 'blame', question: 1, yes: 'yes' }] },
      { symptoms: ['blame'], more: true },
    ]

    for (const body of bad) expect((await mara.call('/api/diagnosis', diagnosed(body))).status).toBe(400)
  })
})
