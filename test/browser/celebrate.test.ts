import { describe, expect, it } from 'vitest'
import { findAxeViolations, findSidewaysScroll, PHONE, startProduct } from '../support/browser.ts'
import { winInput } from '../support/win-input.ts'

describe('a win that both sides stand behind', () => {
  it('is asked for in the news, co-signed, celebrated and put on the wall, at rest for who wants no motion', async () => {
    await using product = await startProduct()
    const mara = await product.server.signIn('Mara')
    const sven = await product.open({ viewport: PHONE, reducedMotion: 'reduce' })
    const { page } = sven
    await page.goto('/')
    await sven.signIn('Sven', 'Sales')
    const { body } = await mara.submit()
    await page.goto('/notifications')
    await page.getByRole('tab', { name: 'News (1)' }).waitFor()
    await page.getByRole('link', { name: /asked to co-sign/ }).click()
    await page.getByText('Evidence: self-reported').waitFor()
    await page.getByRole('button', { name: 'Co-sign this win' }).click()
    await page.getByText('Celebrated! Both sides stand behind this win').waitFor()
    await page.getByText('Evidence: confirmed by the other side').waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    expect(await findSidewaysScroll(page)).toBe(0)

    await page.goto('/wall')
    await page.getByLabel('Lever').selectOption('joint-funnel')
    await page.getByText('Marketing: Mara · Sales: Sven').waitFor()
    await page.getByRole('link', { name: body.title }).waitFor()
    expect(await findAxeViolations(page)).toEqual([])
  })

  it('is asked whether it held, and asks again for a new number', async () => {
    await using product = await startProduct()
    const sven = await product.server.signIn('Sven', 'sales')
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/')
    await visitor.signIn('Mara', 'Marketing')
    const token = await page.evaluate(() => localStorage.getItem('common-ground.token'))
    const { id } = (await (
      await fetch(`${product.url}/api/wins`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(winInput()),
      })
    ).json()) as { id: string }
    await sven.call(`/api/wins/${id}/co-sign`, { method: 'POST' })
    await page.goto(`/p/${id}`)
    await page.getByText(/^Since .*both sides stand behind it/).waitFor()
    await page.getByRole('button', { name: 'Answer now' }).click()
    await page.getByRole('radio', { name: 'There is a new number' }).check()
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await page.getByText('Enter a number, for example 18 or 2.5.').waitFor()
    await page.getByLabel('The new number').fill('40')
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await page.getByText('Asked to co-sign: Sven, Sales.').waitFor()
    await page.getByRole('link', { name: 'History' }).click()
    await page.getByText('Asked to co-sign again, because the result changed').waitFor()
    await page.getByText(/Show \d+ changed line/).click()
    await page.getByText('+ result after: 40').waitFor()
    expect(await findAxeViolations(page)).toEqual([])
  })
})
