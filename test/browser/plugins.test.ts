import { describe, expect, it } from 'vitest'
import { findAxeViolations, findSidewaysScroll, PHONE, startProduct } from '../support/browser.ts'

describe('an administrator', () => {
  it('sees how the plugins do, sets one, and finds why a hit is where it is', async () => {
    await using product = await startProduct({ plugins: true })
    const visitor = await product.open({ reducedMotion: 'reduce' })
    const { page } = visitor
    await page.goto('/')
    await visitor.signInAsAdmin('Ada')
    await page.goto('/plugins')
    await page.getByRole('heading', { name: 'Freshness' }).waitFor()
    await page.getByRole('textbox', { name: 'Half-life in days' }).fill('5')
    await page.getByRole('button', { name: 'Save settings of Freshness' }).click()
    await page.getByText('Must be a whole number from 7 to 3,650.').waitFor()
    await page.getByRole('textbox', { name: 'Half-life in days' }).fill('180')
    await page.getByRole('button', { name: 'Save settings of Freshness' }).click()
    await page.getByText('Saved for all servers.').waitFor()
    await page.getByRole('textbox', { name: 'Text' }).fill('We asked Dr. Maria Keller.')
    await page.getByRole('button', { name: 'Try a text' }).click()
    await page.getByText(/health-care professional: “Dr. Maria Keller/).waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await findSidewaysScroll(page)).toBe(0)

    await page.goto('/search?q=dashboard')
    await page
      .getByRole('button', { name: /^Why is this here\?/ })
      .first()
      .click()
    await page.getByText('Fits the words').waitFor()
    await page.getByText(/Common ground: /).waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    expect(visitor.errors.filter(text => !text.includes('400'))).toEqual([])
  }, 90_000)

  it('is not needed for a warning before publishing', async () => {
    await using product = await startProduct({ plugins: true })
    const visitor = await product.open()
    await visitor.page.goto('/')
    await visitor.signIn('Mara', 'Marketing')
    await visitor.page.goto('/share')
    await visitor.page
      .getByLabel('What we did')
      .fill('We asked Dr. Maria Keller, who had a 54-year-old patient.')
    await visitor.page.getByText(/What we did: This looks like data of a patient/).waitFor()
    await visitor.page.getByText(/health-care professional: “Dr. Maria Keller/).waitFor()
  }, 60_000)

  it('is the only one who sees them', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    await visitor.page.goto('/')
    await visitor.signIn('Mara', 'Marketing')
    await visitor.page.goto('/plugins')
    await visitor.page.getByText('Only administrators see the plugins.').waitFor()
  }, 60_000)
})
