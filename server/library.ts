import { LRUCache } from 'lru-cache'
import { buildCatalogue, findTextChanges, type Sources } from './catalogue/build-catalogue.ts'
import type { Catalogue } from './catalogue/entry.ts'
import { withTranslations } from './catalogue/translations.ts'
import type { ContentProblem } from './content/content-problem.ts'
import { PIPELINE_VERSION } from './content/pipeline-version.ts'
import type { ContentReader } from './content/read-content.ts'
import { renderStory } from './content/render-story.ts'
import type { Renderer } from './content/renderer.ts'
import type { Log } from './log.ts'
import type { Search } from './search/search.ts'
import type { Changes, PracticeRow, Store, WinRow } from './store/store.ts'

/** The edition served now. Readers take `catalogue` once and keep it for the whole request. */
export interface Library {
  readonly catalogue: Catalogue
  readonly problems: readonly ContentProblem[]
  /** The feed number up to which writes are in the catalogue and the index. */
  readonly appliedSeq: number
  /** Reads the content folder again. A failure keeps the edition. */
  refreshContent(): Promise<void>
  /** Ids of the practices that this person backs, latest first, as of the edition served now. */
  readVotesOf(personNo: number): Promise<readonly string[]>
  /** Resolves once every write up to `seq` is in the catalogue and the index. */
  catchUp(seq?: number): Promise<void>
}

interface Parts {
  readonly content: ContentReader
  readonly store: Store
  readonly search: Search
  readonly renderer: Renderer
  readonly log: Log
}

/** Reads everything once, then follows the folder and the feed. */
export async function createLibrary({ content, store, search, renderer, log }: Parts): Promise<Library> {
  const [reading, first] = await Promise.all([content.read(), store.readChanges(0)])
  let problems = reading.problems
  let applied = { seq: first.seq, epoch: first.epoch }
  let rows = await toRows(first.practices)
  let sources: Sources = { content: reading.source, rows, activeVoters: first.activeVoters }
  let catalogue = buildCatalogue(sources)
  search.update({ catalogue, ...findTextChanges(undefined, catalogue, catalogue.practices.keys()) })

  /** Swaps in the next edition: catalogue and index in one step, so that nobody reads one without the other. */
  function publish(next: Sources, touched: ReadonlySet<string>) {
    const changed = withTranslations(touched, next.content)
    const before = catalogue
    const after = buildCatalogue(next, { catalogue: before, changed })
    search.update({ catalogue: after, ...findTextChanges(before, after, changed), changed })
    sources = next
    catalogue = after
  }

  /** What was rendered by an older pipeline is rendered again before it is served; what cannot be is served without its text. */
  async function renderAgain(row: PracticeRow, win: WinRow): Promise<WinRow> {
    try {
      const rendered = await renderStory(renderer, win.fields)
      await store.saveRendered(row.id, win.revision, rendered)
      return { ...win, rendered }
    } catch (error) {
      log.error({ error, practice: row.id }, 'A win could not be rendered by the present pipeline')
      return { ...win, rendered: { ...win.rendered, html: '' } }
    }
  }

  async function toRows(practices: readonly PracticeRow[]): Promise<Map<string, PracticeRow>> {
    const rows = new Map<string, PracticeRow>()
    for (const row of practices) {
      const current = !row.win || row.win.rendered.pipeline === PIPELINE_VERSION
      rows.set(row.id, current ? row : { ...row, win: row.win && (await renderAgain(row, row.win)) })
    }
    return rows
  }

  async function apply(changes: Changes) {
    const restored = changes.epoch !== applied.epoch
    const whole = restored ? await store.readChanges(0) : changes
    const touched = await toRows(whole.practices)
    const changed = new Set(restored ? [...rows.keys(), ...touched.keys()] : touched.keys())
    if (restored) rows = touched
    else for (const [id, row] of touched) rows.set(id, row)
    publish({ ...sources, rows, activeVoters: whole.activeVoters }, changed)
    applied = { seq: whole.seq, epoch: whole.epoch }
  }

  // Exact, because every vote moves the feed: what was read at this feed number holds until the next.
  const votes = new LRUCache<number, { seq: number; ids: readonly string[] }>({ max: 10_000 })

  // One reading of the feed at a time; whoever asks meanwhile shares the next one.
  let running: Promise<void> | undefined
  let waiting: Promise<void> | undefined
  const readFeed = () => {
    running = store
      .readChanges(applied.seq)
      .then(changes =>
        changes.seq === applied.seq && changes.epoch === applied.epoch ? undefined : apply(changes),
      )
      .finally(() => {
        running = undefined
      })
    return running
  }
  const readFeedOnceMore = () => {
    if (!running) return readFeed()
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined
        return readFeed()
      })
    return waiting
  }

  return {
    get catalogue() {
      return catalogue
    },
    get problems() {
      return problems
    },
    get appliedSeq() {
      return applied.seq
    },
    async refreshContent() {
      try {
        const next = await content.read()
        const ids = new Set([...sources.content.practices.keys(), ...next.source.practices.keys()])
        problems = next.problems
        publish({ ...sources, content: next.source }, ids)
      } catch (error) {
        log.error({ error }, 'The content could not be read again; the last good edition stays')
      }
    },
    async readVotesOf(personNo) {
      const known = votes.get(personNo)
      if (known?.seq === applied.seq) return known.ids
      const { seq } = applied
      const ids = await store.readVotesOf(personNo)
      votes.set(personNo, { seq, ids })
      return ids
    },
    async catchUp(seq) {
      if (seq === undefined || seq > applied.seq) await readFeedOnceMore()
    },
  }
}
