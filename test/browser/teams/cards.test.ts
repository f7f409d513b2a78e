import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { digestCard } from '../../../server/channel/digest-card.ts'
import { testCard } from '../../../server/channel/test-card.ts'
import { celebrationCard } from '../../../server/teams/cards/practice-card.ts'
import { CHANNEL_WORDS } from '../../../server/teams/words/words.ts'
import { catalogueOf, entry } from '../../search/entries.ts'
import { type BotServer, invoke, query, startBotServer } from '../../support/bot.ts'
import { findAxeViolations, launch } from '../../support/browser.ts'
import type { CardPage } from '../../support/card-page.ts'
import { REPOSITORY } from '../../support/content-folder.ts'

type Json = { readonly [name: string]: Json } & readonly Json[]
type Card = Json & { readonly actions?: readonly object[] }

const ATTACK = [
  '[x](javascript:window.broken=1) **b** _i_ `c` ~~s~~ ![p](https://evil.example/p.png) {{DATE(2026-01-01T00:00:00Z,SHORT)}}',
  '<img src=x onerror=window.broken=1><script>window.broken=1</script> <https://evil.example> # h',
].join(' ')
const ENDLESS = 'Vertriebskennzahlenabstimmungsrunde'.repeat(3)

const submit = (data: object) => invoke('composeExtension/submitAction', { commandId: 'share', data })
const diagnose = (data: object) => invoke('composeExtension/submitAction', { commandId: 'diagnose', data })
const press = (verb: string, data: object) =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } })
const story = (title: string, text: string) => ({
  ...{ title, situation: text, whatWeDid: text, outcome: text, whatToCopy: text, side: 'marketing' },
  ...{ levers: 'joint-funnel,more-contact', colleague: text.slice(0, 80), colleagueSide: 'sales' },
})

const RESULT = {
  ...{ unit: '<b>%</b>', before: 18, after: 31, better: 'higher' as const, period: 'q' },
  ...{ metric: ATTACK.slice(0, 60), measuredBy: ATTACK.slice(0, 80), source: '' },
}

/** What is posted into a channel. */
function channelCards(): Record<string, Card> {
  const told = entry({
    ...{ id: 'told', kind: 'win', source: 'submitted', title: ATTACK, summary: ATTACK, celebrated: true },
    ...{ celebratedAt: '2026-03-01T00:00:00.000Z', contributors: [{ name: ATTACK, side: 'sales' }] },
  })
  const catalogue = catalogueOf([told, { ...told, id: 'endless', title: ENDLESS }])
  const url = 'https://ground.example.com/p/told'
  const week = { since: '2026-02-27', until: '2026-03-06', addressOf: () => url }
  const cards = {
    digest: digestCard(catalogue, week),
    celebration: celebrationCard({ entry: told, catalogue, url, words: CHANNEL_WORDS }),
    'lines that begin like Markdown': celebrationCard({
      entry: { ...told, title: '# Heading', summary: '- item', result: { ...RESULT, metric: '1. item' } },
      ...{ catalogue, url, words: CHANNEL_WORDS },
    }),
    'a test of the channel': testCard(url),
  }
  return cards as unknown as Record<string, Card>
}

/** Every kind of card that answers what people do in Teams. */
async function collectCards({ send, signIn }: BotServer): Promise<Record<string, Card>> {
  const first = async (activity: object) =>
    (await send(activity)).body.composeExtension.attachments[0].content
  const task = async (activity: object) => (await send(activity)).body.task.value.card.content
  const german = { locale: 'de-DE' }
  const pressed = async (verb: string, data: object) => (await send(press(verb, data))).body.value
  const mara = await signIn('Mara')
  const { body: hostile } = await mara.submit({
    title: `Quokka ${ATTACK}`.slice(0, 120),
    ...{ situation: ATTACK, outcome: ATTACK },
    contributors: [{ name: ATTACK.slice(0, 80), side: 'sales' }],
    result: RESULT,
  })
  await mara.submit({ title: ENDLESS.slice(0, 100), whatWeDid: ENDLESS, outcome: ENDLESS })
  const { body: numbat } = await mara.submit({ title: 'Numbat visit days' })
  await (await signIn('Sven', 'sales')).call(`/api/wins/${numbat.id}/co-sign`, { method: 'POST' })
  const content = `<p>${ATTACK}</p><p>${ENDLESS}</p>`
  const payload = { commandId: 'share', messagePayload: { body: { content } } }
  const url = (id: string) => ({ url: `https://ground.example.com/p/${id}` })
  return {
    'form of a message': await task(invoke('composeExtension/fetchTask', payload)),
    'form of a diagnosis': await task(invoke('composeExtension/fetchTask', { commandId: 'diagnose' })),
    diagnosis: await first(diagnose({ symptoms: 'blame,field-ignored' })),
    'form of a message, in German': await task({
      ...invoke('composeExtension/fetchTask', payload),
      ...german,
    }),
    'form of a diagnosis, in German': await task({
      ...invoke('composeExtension/fetchTask', { commandId: 'diagnose' }),
      ...german,
    }),
    'diagnosis, in German': await first({ ...diagnose({ symptoms: 'blame,field-ignored' }), ...german }),
    'win, in German': await first({ ...query('numbat'), ...german }),
    'playbook, in German': await first({ ...query('Tag im Feld'), ...german }),
    'form with what is missing': await task(submit({ ...story(ATTACK, ATTACK), levers: '' })),
    'win, shared': await first(submit(story('Wombat leads', ATTACK))),
    'win, hostile': await first(query('quokka')),
    'win with endless words': await first(query('Vertriebskennzahlenabstimmungsrunde')),
    'win, celebrated': await first(query('numbat')),
    'win, invented': await first(query('dashboard nobody opened')),
    playbook: await first(query('field visit day')),
    'playbook as a link': await first(invoke('composeExtension/queryLink', url('field-visit-day'))),
    'win as a link': await first(invoke('composeExtension/queryLink', url(hostile.id))),
    'after a vote': await pressed('vote', { id: hostile.id }),
    'after "we tried this"': await pressed('tried', { id: hostile.id, outcome: 'partly', note: ATTACK }),
    'without a note': await pressed('tried', { id: hostile.id, outcome: 'partly', note: '' }),
  }
}

/** All that a card says to people, as they should read it. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => {
    const isWords = typeof part === 'string' && /^(?:text|title|label)$/.test(name)
    if (name === 'refresh') return []
    return isWords ? [part.replace(/\\([!-/:-@[-`{-~])/g, '$1')] : wordsOf(part)
  })
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ')

async function openRenderer(): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [join(REPOSITORY, 'test/support/card-page.ts')],
    ...{ bundle: true, write: false, format: 'iife', external: ['swiper'], logLevel: 'error' },
  })
  const page = await (await launch()).newPage({ viewport: { width: 320, height: 900 } })
  await page.route('**/*', route => route.abort())
  await page.setContent(
    '<html lang="en"><title>Cards</title><main><h1>Cards</h1><div id="card" style="width: 280px"></div></main></html>',
  )
  await page.addScriptTag({ content: outputFiles[0]!.text })
  return page
}

/** What is wrong with a card as it is shown. */
async function findFaults(page: Page, card: Card): Promise<string[]> {
  await page.evaluate(json => (window as unknown as CardPage).renderCard(json), card as object)
  const main = page.locator('#card')
  const text = squeeze(await main.innerText())
  const obeyed = await main
    .locator('img, script, iframe, strong, em, code, del, h1, h2, li, blockquote, pre, a:not([role])')
    .count()
  return [
    ...wordsOf(card)
      .filter(words => !text.includes(squeeze(words)))
      .map(words => `not to be read: ${words}`),
    ...(await page.evaluate(() => (window as unknown as CardPage).findOverflow())).map(
      what => `cut off: ${what}`,
    ),
    ...(obeyed > 0 ? ['obeys markup'] : []),
    ...(await findAxeViolations(page)),
    ...((card.actions?.length ?? 0) > 6 ? ['more than six actions'] : []),
    ...(JSON.stringify(card).length > 25_000 ? ['too large'] : []),
  ]
}

it('every card is whole at 280 pixels, small, clean by axe, and obeys nothing that people wrote', async () => {
  await using server = await startBotServer({ environment: { CONTENT_DIR: join(REPOSITORY, 'content') } })
  const cards = { ...channelCards(), ...(await collectCards(server)) }
  expect(JSON.stringify(cards['win, celebrated'])).toContain('Win · celebrated')
  const page = await openRenderer()
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  const faults: Record<string, string[]> = {}
  for (const [name, card] of Object.entries(cards)) {
    faults[name] = await findFaults(page, card)
  }
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  expect(requests).toEqual([])
  await page.close()
})
