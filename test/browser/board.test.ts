import { describe, expect, it } from 'vitest'
import {
  DESKTOP,
  findAxeViolations,
  findSidewaysScroll,
  PHONE,
  startProduct,
  THEMES,
} from '../support/browser.ts'

describe('a curator', () => {
  it('sees what was asked for in vain, writes it, and takes everything out', async () => {
    await using product = await startProduct({ limits: { searchSettledMs: 0 } })
    const mara = await product.server.signIn('Mara')
    const kim = await product.server.signIn('Kim', 'other', 'curator')
    await mara.call('/api/search?q=zebrafish%20xylophone')
    await expect.poll(async () => (await kim.call('/api/curation/missed-searches')).body.total).toBe(1)

    const visitor = await product.open(THEMES.dark)
    const { page } = visitor
    await page.goto('/curation')
    await page.getByLabel('Your name').fill('Kim')
    await page.getByRole('radio', { name: 'Sales', exact: true }).check()
    await page.getByText('I look after the content').click()
    await page.getByRole('radio', { name: /curator/ }).check()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Asked but missing' }).waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await findSidewaysScroll(page)).toBe(0)
    await page.setViewportSize(DESKTOP)

    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Wins and results as a table (CSV)' }).click()
    expect((await saved).suggestedFilename()).toBe('wins.csv')
    await page.getByRole('link', { name: 'Write it' }).click()
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('zebrafish xylophone')
  })
})

describe('without a mouse', () => {
  it('somebody of the other side co-signs a win, and it is celebrated', async () => {
    await using product = await startProduct()
    const mara = await product.server.signIn('Mara')
    const { body } = await mara.submit()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto(`/p/${body.id}`)
    await visitor.signIn('Sven', 'Sales')
    await page.getByRole('button', { name: 'Co-sign this win' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Celebrated').first().waitFor()
    expect((await mara.call(`/api/practices/${body.id}`)).body).toMatchObject({
      coSigned: true,
      celebrated: true,
    })
  })
})
