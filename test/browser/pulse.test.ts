import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PulseSide, Ratings } from '../../server/contract/pulse.ts'
import {
  findAxeViolations,
  findSidewaysScroll,
  PHONE,
  type Product,
  startProduct,
  THEMES,
  type Visitor,
} from '../support/browser.ts'
import { pulseInput, ratingsOf } from '../support/pulse-input.ts'

const SEND = { name: 'Send without my name' }

async function openForm(product: Product): Promise<Visitor> {
  const visitor = await product.open({ viewport: PHONE })
  await visitor.page.goto('/')
  await visitor.signIn('Rita', 'Sales')
  await visitor.page.getByRole('button', { name: 'Answer the pulse' }).click()
  await visitor.page.getByText(/Nobody sees anything before/).waitFor()
  return visitor
}

/** From the first step of the first symptom, where the focus is: two steps to the right, and on to the next. */
async function rateByKeyboard(page: Page) {
  for (let symptom = 0; symptom < 6; symptom++) {
    for (const key of ['ArrowRight', 'ArrowRight', 'Tab']) await page.keyboard.press(key)
  }
}

/** Five of a side give the same answer. */
async function answerAsFive({ server }: Product, side: PulseSide, ratings: Ratings) {
  for (let at = 0; at < 5; at++) {
    const person = await server.signIn(`${side} ${at}`, side)
    await person.call('/api/pulse', { method: 'POST', body: pulseInput({ ratings }) })
  }
}

describe('the pulse', () => {
  it('is answered without a mouse, and invites nobody a second time', async () => {
    await using product = await startProduct({ now: () => new Date('2026-11-29T09:00:00Z') })
    const { page } = await openForm(product)
    await page.getByRole('button', SEND).click()
    await page.getByText('6 symptoms have no rating yet.').waitFor()
    await rateByKeyboard(page)
    await page.keyboard.press('Enter')
    await page.getByText('You have answered for Q4 2026. Thank you.').waitFor()
    await page.getByText(/The next pulse opens on 1 January 2027/).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('You have answered')

    await page.goto('/')
    await page.getByRole('link', { name: 'Pulse: how often both sides notice this' }).waitFor()
    expect(await page.getByRole('button', { name: 'Answer the pulse' }).count()).toBe(0)
  })

  it('keeps what was chosen when it cannot be sent, and counts it once when only the answer got lost', async () => {
    await using product = await startProduct({ now: () => new Date('2026-11-29T09:00:00Z') })
    const { page } = await openForm(product)
    for (const rating of await page.getByRole('radio', { name: 'Often' }).all()) await rating.check()
    const lost: (() => Promise<unknown>)[] = [async () => {}]
    await page.route('**/api/pulse', async route => {
      if (route.request().method() !== 'POST') return route.continue()
      const lose = lost.pop()
      if (!lose) return route.continue()
      await lose()
      return route.abort()
    })
    await page.getByRole('button', SEND).click()
    await page.getByText(/It is still here; send it again/).waitFor()
    expect(await page.getByRole('radio', { name: 'Often', checked: true }).count()).toBe(6)

    const rita = await product.server.signIn('Rita', 'sales')
    lost.push(() => rita.call('/api/pulse', { method: 'POST', body: pulseInput() }))
    await page.getByRole('button', SEND).click()
    await page.getByText(/It is still here; send it again/).waitFor()
    await page.getByRole('button', SEND).click()
    await page.getByText('You have answered for Q4 2026. Thank you.').waitFor()
  })

  it('can be put off for a quarter', async () => {
    await using product = await startProduct()
    const { page } = await product.open()
    await page.goto('/')
    await page.getByLabel('Your name').fill('Rita')
    await page.getByRole('radio', { name: 'Sales', exact: true }).check()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Not this quarter' }).click()
    await page.reload()
    await page.getByRole('link', { name: 'Pulse: how often both sides notice this' }).click()
    await page.getByRole('button', SEND).waitFor()
  })
})

describe('the results of the pulse', () => {
  it('show where the two sides differ, in words, bars and tables, in every theme and on a phone', async () => {
    let today = '2026-12-01T09:00:00Z'
    await using product = await startProduct({ now: () => new Date(today) })
    const unsure = ratingsOf('rarely', { 'campaigns-ignored': 'never', blame: 'cannot-say' })
    await answerAsFive(product, 'marketing', unsure)
    await answerAsFive(product, 'sales', ratingsOf('rarely', { 'campaigns-ignored': 'always' }))
    today = '2027-05-01T09:00:00Z'
    for (const theme of Object.values(THEMES)) {
      const visitor = await product.open({ ...theme, viewport: PHONE })
      const { page } = visitor
      await page.goto('/pulse')
      await visitor.signIn('Rita', 'Sales')
      const talk = page.getByRole('region', { name: 'The conversation to have' })
      await talk.getByText('80 % or more of 5').waitFor()
      await page.getByText('By quarter').first().click()
      expect(await page.getByRole('row', { name: 'Q1 2027 not shown not shown' }).count()).toBe(1)
      expect(await findAxeViolations(page)).toEqual([])
      expect(await findSidewaysScroll(page)).toBe(0)
    }

    const visitor = await product.open()
    await visitor.page.goto('/pulse')
    await visitor.signIn('Mara', 'Marketing')
    const { page } = visitor
    await page.getByText(/^Q1 2027 is not shown/).waitFor()
    await page.getByText(/fewer than five people on one side rated it: We blame each other/).waitFor()
    await page.getByRole('link', { name: 'What helps against what is noticed most' }).click()
    await page.waitForURL('**/diagnosis?symptoms=campaigns-ignored')
  })
})
