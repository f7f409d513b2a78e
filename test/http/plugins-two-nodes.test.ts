import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { manifest, scorer, writePlugin } from '../plugin-host/host.ts'
import { describePostgres } from '../store/engines.ts'
import { temporaryFolder } from '../support/content-folder.ts'
import { startServer } from '../support/server.ts'

const configuration = {
  strength: { type: 'number', title: 'Strength', default: 0.5, minimum: 0, maximum: 1 },
}
const code = `export const activate = context => {
  const score = ({ size }) => new Array(size).fill(context.settings.get('strength'))
  context.scorers.register('one', { score })
}`
const contributes = {
  scorers: [scorer({ scope: 'document' })],
  configuration,
}

describePostgres('plugins on two nodes', makeHome => {
  it('follow what an admin changes on the other one, while both run', async () => {
    const { databaseUrl = '' } = await makeHome()
    await using folder = await temporaryFolder()
    await writePlugin(join(folder.path, 'tester'), { manifest: manifest({ contributes }), code })
    const environment = { DATABASE_URL: databaseUrl, PLUGINS_DIR: folder.path }
    await using first = await startServer({ environment })
    await using second = await startServer({ environment })
    const [ada, eve] = [
      await first.signIn('Ada', 'other', 'admin'),
      await second.signIn('Eve', 'other', 'admin'),
    ]
    const change = (body: object) => ada.call('/api/plugins/tester', { method: 'PATCH', body })
    const elsewhere = async () => (await eve.call('/api/plugins')).body.items[0]
    const valueElsewhere = async () =>
      (await eve.call('/api/search?q=visit&explain=true')).body.items[0].explanation.parts[0]?.value

    await vi.waitFor(async () => expect(await valueElsewhere()).toBe(0.5), 15_000)
    await change({ settings: { strength: 0.25 } })
    await vi.waitFor(async () => expect(await valueElsewhere()).toBe(0.25), 15_000)
    expect(await elsewhere()).toMatchObject({ settings: { strength: 0.25 }, state: 'active' })
    await change({ enabled: false })
    await vi.waitFor(
      async () => expect(await elsewhere()).toMatchObject({ enabled: false, state: 'disabled' }),
      15_000,
    )
    expect(await valueElsewhere()).toBeUndefined()
    await change({ enabled: true })
    await vi.waitFor(async () => expect(await valueElsewhere()).toBe(0.25), 15_000)
  })
})
