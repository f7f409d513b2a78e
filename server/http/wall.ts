import type { Entry } from '../catalogue/entry.ts'
import { LEVERS, SIDES, type Side } from '../contract/taxonomy.ts'
import { type CelebratedWin, Wall, WallQuery } from '../contract/wall.ts'
import { pageOf } from './page.ts'
import type { App, Parts } from './parts.ts'
import { presentSummary } from './present.ts'
import { readReader } from './reader.ts'

const PERIOD_DAYS = { month: 30, quarter: 91, year: 365, all: Number.POSITIVE_INFINITY } as const
const MS_PER_DAY = 24 * 60 * 60 * 1000

/** Celebrated wins and who made them together. It names people and counts stories, and never the other way round. */
export function registerWall(app: App, { library, plugins, now }: Parts): void {
  app.get(
    '/wall',
    {
      schema: {
        summary: 'The wall of wins, latest celebration first',
        querystring: WallQuery,
        response: { 200: Wall },
      },
    },
    async request => {
      const { lever, period, ...page } = request.query
      const reader = await readReader(request, { library, plugins })
      const { catalogue } = library
      const since = now().getTime() - PERIOD_DAYS[period] * MS_PER_DAY
      const celebrated = [...catalogue.practices.values()]
        .filter(entry => entry.celebrated && !entry.translationOf && Date.parse(dateOf(entry)) >= since)
        .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || (a.id < b.id ? -1 : 1))
      const shown = celebrated.filter(entry => !lever || entry.levers.includes(lever))
      const present = (entry: Entry): CelebratedWin => ({
        practice: presentSummary(entry, catalogue, reader),
        celebratedAt: dateOf(entry),
        together: nameSides(entry),
      })
      return { ...pageOf(shown, page, present), levers: countByLever(celebrated) }
    },
  )
}

/** A win that lives in a file was celebrated before it was written down. */
const dateOf = ({ celebratedAt, updatedAt }: Entry) => celebratedAt ?? updatedAt

function nameSides({ contributors }: Entry): CelebratedWin['together'] {
  const of = (side: Side) => contributors.filter(person => person.side === side).map(({ name }) => name)
  return Object.fromEntries(SIDES.map(side => [side, of(side)])) as CelebratedWin['together']
}

const countByLever = (celebrated: readonly Entry[]): Wall['levers'] =>
  LEVERS.map(lever => ({
    lever,
    celebrated: celebrated.filter(entry => !entry.example && entry.levers.includes(lever)).length,
  })).filter(({ celebrated }) => celebrated > 0)
