import { join } from 'node:path'
import { PIPELINE_VERSION } from '../../../server/content/pipeline-version.ts'
import { createContentReader } from '../../../server/content/read-content.ts'
import { createRenderer } from '../../../server/content/renderer.ts'
import type { WinInput } from '../../../server/contract/practice.ts'
import { LEVERS, SYMPTOMS } from '../../../server/contract/taxonomy.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { REPOSITORY } from '../../support/content-folder.ts'
import { winInput } from '../../support/win-input.ts'

/** The product's own sentences, to be put together anew. */
export async function readSentences(): Promise<string[]> {
  const renderer = createRenderer()
  const { source } = await createContentReader({ folder: join(REPOSITORY, 'content'), renderer }).read()
  await renderer.close()
  const english = [...source.practices.values()].filter(({ language }) => language === 'en')
  return english.flatMap(({ text }) => text.split(/(?<=[.?!])\s+/)).filter(sentence => sentence.length > 30)
}

/** Mulberry32: the same wins in every run. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function makeWin(sentences: readonly string[], random: () => number): WinInput {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const passage = (count: number) => Array.from({ length: count }, () => pick(sentences)).join(' ')
  return winInput({
    title: pick(sentences).split(' ').slice(0, 8).join(' '),
    situation: passage(3),
    whatWeDid: passage(5),
    outcome: passage(3),
    whatToCopy: passage(3),
    levers: [pick(LEVERS)],
    symptoms: [pick(SYMPTOMS)],
  })
}

/** Puts wins straight into the database, as a server would have stored them. */
export async function seedWins(dataDir: string, sentences: readonly string[], count: number): Promise<void> {
  const store = await openStore({ dataDir })
  const at = new Date().toISOString()
  const { no: personNo } = await store.findOrCreatePerson({ tenant: 'local', oid: 'seed', name: 'Seed' }, at)
  const random = createRandom(7)
  const submit = (fields: WinInput, index: number) => {
    const text = [fields.situation, fields.whatWeDid, fields.outcome, fields.whatToCopy].join('\n\n')
    return store.submitWin({
      ...{ personNo, key: `seed-${index}`, bodyHash: '', practiceId: `win-${index}`, side: 'marketing', at },
      ...{
        status: 'published',
        fields,
        rendered: { html: `<p>${text}</p>`, text, pipeline: PIPELINE_VERSION },
      },
    })
  }
  const BATCH = 500
  for (let start = 0; start < count; start += BATCH)
    await Promise.all(
      Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) =>
        submit(makeWin(sentences, random), start + offset),
      ),
    )
  await store.close()
}
