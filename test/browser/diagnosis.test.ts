import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startProduct } from '../support/browser.ts'

const leversOf = (page: Page) =>
  page.getByRole('region', { name: 'Begin with these' }).getByRole('heading', { level: 3 }).allTextContents()

describe('diagnosis', () => {
  it('leads by keyboard from what is heard to levers with reasons, and a yes changes their order', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/')
    await visitor.signIn('Mara', 'Marketing')
    await page.getByRole('button', { name: 'Find what helps' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('The leads were rubbish').waitFor()
    await page.getByRole('checkbox', { name: 'We blame each other' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Show what helps with this one' }).focus()
    await page.keyboard.press('Enter')

    await page.getByText('To be surer: question 1 of 3').waitFor()
    expect((await leversOf(page))[0]).toBe('Data first, as soon as a conflict arises')
    const first = page
      .getByRole('listitem')
      .filter({ has: page.getByText('First step this week') })
      .first()
    await first.getByText('Why this lever?').click()
    await first.getByText('Together 1.').waitFor()

    for (const reply of ['Not sure', 'Yes', 'No']) {
      await page.getByRole('button', { name: reply, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
    await page.getByText('You have answered all 3 questions.').waitFor()
    await expect.poll(async () => (await leversOf(page))[0]).toBe('Define the funnel together')
    expect(new URL(page.url()).search).toBe('?symptoms=blame&answers=blame.1.unsure,blame.2.yes,blame.3.no')
    expect(visitor.errors).toEqual([])
  })

  it('is the same for a colleague who opens the link, and can be resumed from where it began', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/diagnosis?symptoms=blame,nonsense&answers=blame.2.yes,blame.99.yes,&pick=')
    await visitor.signIn('Sven', 'Sales')
    await page.getByRole('button', { name: 'Show what helps with this one' }).click()
    await page.getByText('To be surer: question 1 of 3').waitFor()
    expect((await leversOf(page))[0]).toBe('Define the funnel together')

    await page.goto('/diagnosis')
    await page.getByRole('link', { name: 'Go on with your last diagnosis: We blame each other' }).click()
    await page.getByText('To be surer: question 1 of 3').waitFor()
    expect((await leversOf(page))[0]).toBe('Define the funnel together')
    await page.getByRole('link', { name: 'Change what you noticed' }).click()
    await page.getByText('What the field reports is not heard').click()
    await page.getByRole('button', { name: 'Show what helps with these 2' }).click()
    await page.getByRole('link', { name: 'What the field reports is not heard' }).waitFor()
    await page.goBack()
    await page.getByRole('checkbox', { name: 'We blame each other' }).waitFor()
  })

  it('is offered where a search finds nothing, and on a symptom', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/search?q=xyzzyqwerty')
    await visitor.signIn('Mara', 'Marketing')
    await page.getByRole('link', { name: 'Or start from what you notice' }).click()
    await page.getByRole('heading', { name: 'Find what helps' }).waitFor()
    await page.goto('/symptoms/campaigns-ignored')
    await page.getByRole('link', { name: 'Find what helps against this' }).click()
    await page.getByRole('heading', { name: 'Begin with these' }).waitFor()
  })
})
