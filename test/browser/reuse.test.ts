import { describe, expect, it } from 'vitest'
import { findAxeViolations, startProduct } from '../support/browser.ts'

describe('"we tried this"', () => {
  it('is told with its outcome, counted by side, taken back and undone, and becomes a win', async () => {
    await using product = await startProduct()
    const mara = await product.server.signIn('Mara')
    await mara.call('/api/practices/field-visit-day/reuses', {
      method: 'POST',
      body: { outcome: 'did-not-work', note: 'No time before the congress' },
    })
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/p/field-visit-day')
    await visitor.signIn('Sven', 'Sales')
    await page.getByText('No time before the congress').waitFor()
    await page.getByRole('button', { name: 'We tried this, too' }).click()
    await page.getByRole('button', { name: 'Save how it went' }).click()
    await page.getByText('Add a line about how it went.').waitFor()
    await page.getByRole('radio', { name: 'It worked', exact: true }).check()
    await page.getByLabel('In one line').fill('Two visits in one day')
    await page.getByRole('button', { name: 'Save how it went' }).click()
    await page.getByText('Two visits in one day').waitFor()
    await page.getByRole('row', { name: 'Sales 1 0 0' }).waitFor()
    expect(await findAxeViolations(page)).toEqual([])

    await page.getByLabel('Show tries of this side').selectOption('marketing')
    await expect.poll(() => page.getByText('Two visits in one day').count()).toBe(0)
    await page.getByLabel('Show tries of this side').selectOption('')
    await page.getByRole('button', { name: 'Take mine back' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('link', { name: 'Make it a win of your own' }).click()
    await expect.poll(() => page.getByLabel('Outcome').inputValue()).toBe('Two visits in one day')
  })

  it('takes what was typed for a win that has been told already, and the draft goes to the next device', async () => {
    await using product = await startProduct()
    const [first, second] = [await product.open(), await product.open()]
    const { page } = first
    await page.goto('/share')
    await first.signIn('Sven', 'Sales')
    await page.getByLabel('Title').fill('The dashboard that nobody opened')
    await page.getByLabel('Outcome').fill('We open it every Monday')
    const kept = page.waitForResponse(response => response.url().includes('/me/drafts/new'))
    await page.getByRole('button', { name: /^Add my result to this: The dashboard/ }).click()
    await kept
    await expect.poll(() => page.getByLabel('In one line').inputValue()).toBe('We open it every Monday')
    await page.getByRole('button', { name: 'Save how it went' }).click()
    await page.getByText('Thank you: others see how it went with you.').first().waitFor()

    await second.page.goto('/share')
    await second.signIn('Sven', 'Sales')
    await expect
      .poll(() => second.page.getByLabel('Title').inputValue())
      .toBe('The dashboard that nobody opened')
  })
})
