import { randomUUID } from 'node:crypto'
import type { WinInput } from '../../server/contract/practice.ts'
import type { Side } from '../../server/contract/taxonomy.ts'
import type { PersonRow, Rendered, Store, Submission } from '../../server/store/store.ts'

export const AT = '2026-03-01T10:00:00.000Z'

export async function addPerson(store: Store, side: Side = 'marketing', oid: string = randomUUID()) {
  const person = await store.findOrCreatePerson({ tenant: 'local', oid, name: `Person ${oid}` }, AT)
  return (await store.updatePerson(person.no, { side })).person as PersonRow & { side: Side }
}

export const vote = (person: { no: number; side: Side }, practiceId: string, voted = true) => ({
  personNo: person.no,
  side: person.side,
  practiceId,
  voted,
  at: AT,
})

export const fields = (more: Partial<WinInput> = {}): WinInput => ({
  title: 'Two calls instead of one slide deck',
  situation: 'Leads went cold.',
  whatWeDid: 'We called them together.',
  outcome: 'More of them answered.',
  whatToCopy: 'The shared list.',
  levers: ['joint-funnel'],
  symptoms: [],
  contributors: [{ name: 'Ada', side: 'marketing' }],
  tags: [],
  result: null,
  ...more,
})

export const rendered = (more: Partial<Rendered> = {}): Rendered => ({
  html: '<p>Leads went cold.</p>',
  text: 'Leads went cold.',
  pipeline: 1,
  ...more,
})

export const submission = (
  person: { no: number; side: Side },
  more: Partial<Submission> = {},
): Submission => ({
  personNo: person.no,
  key: randomUUID(),
  bodyHash: 'hash of the body',
  practiceId: `win-${randomUUID()}`,
  side: person.side,
  status: 'published',
  fields: fields(),
  rendered: rendered(),
  at: AT,
  ...more,
})

/** The one practice of that id, as the feed gives it. */
export async function readPractice(store: Store, id: string) {
  const { practices } = await store.readChanges(0)
  return practices.find(practice => practice.id === id)
}
