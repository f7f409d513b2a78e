import { buildCatalogue } from '../../server/catalogue/build-catalogue.ts'
import { createPoster } from '../../server/channel/poster.ts'
import { sendCelebrations } from '../../server/channel/send-celebrations.ts'
import type { WinInput } from '../../server/contract/practice.ts'
import type { Library } from '../../server/library.ts'
import { silentLog } from '../../server/store/engine.ts'
import type { Store, WinChange } from '../../server/store/store.ts'
import { AT, addPerson, fields, rendered, submission } from '../store/factories.ts'

const NO_CONTENT = { levers: [], symptoms: [], practices: new Map() }

/** The edition of a node that has nothing but this store. */
async function openLibrary(store: Store): Promise<Library> {
  const build = async () => {
    const { practices, activeVoters } = await store.readChanges(0)
    const rows = new Map(practices.map(row => [row.id, row]))
    return buildCatalogue({ content: NO_CONTENT, rows, activeVoters })
  }
  let catalogue = await build()
  return {
    get catalogue() {
      return catalogue
    },
    catchUp: async () => {
      catalogue = await build()
    },
  } as Library
}

/** One node's look for what is due, at a time of day. */
export async function sendAt(store: Store, time: string): Promise<void> {
  await sendCelebrations({
    ...{ store, library: await openLibrary(store), log: { ...silentLog, debug: () => {} } },
    ...{ poster: createPoster({ loopback: true }), now: () => new Date(time) },
    addressOf: id => `https://ground.example/p/${id}`,
  })
}

/** A win of Marketing that Sales has signed; celebrated unless it is not enough. */
export async function celebrate(
  store: Store,
  practiceId: string,
  { enough = true, more = {} }: { enough?: boolean; more?: Partial<WinInput> } = {},
) {
  const [author, signer] = [await addPerson(store), await addPerson(store, 'sales')]
  await store.submitWin(submission(author, { practiceId, fields: fields(more) }))
  const sign = (expectedRevision: number) =>
    store.setCoSign({
      ...{ practiceId, personNo: signer.no, side: signer.side, signed: true, at: AT },
      ...{ expectedRevision, meetsMinimum: enough },
    })
  await sign(1)
  return {
    author,
    sign,
    change: (change: Partial<WinChange>) =>
      store.changeWin({ practiceId, editorNo: author.no, at: AT, ...change }),
  }
}

export const newResult = (after: number): WinChange['content'] => ({
  fields: fields({
    result: {
      ...{ metric: 'Calls', unit: '', before: 1, after, better: 'higher' },
      ...{ period: 'May', measuredBy: 'CRM', source: '' },
    },
  }),
  rendered: rendered(),
})
