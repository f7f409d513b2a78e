import { describe, expect, it } from 'vitest'
import { PHONE, startProduct } from '../support/browser.ts'

describe('somebody who looks for help', () => {
  it('searches as they type, filters, opens a practice, and comes back to what they saw', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/')
    await visitor.signIn('Mara', 'Marketing')
    await page.getByRole('tab', { name: 'Browse' }).click()
    await page.getByRole('combobox', { name: 'Search practices' }).fill('dashbord')
    await page
      .getByRole('link', { name: /shared page of numbers/i })
      .first()
      .waitFor()
    await expect.poll(() => page.url()).toContain('q=dashbord')
    expect(await page.locator('mark').count()).toBeGreaterThan(0)

    await page.getByRole('checkbox', { name: /^Playbook/ }).check()
    await expect.poll(() => page.url()).toContain('kind=playbook')
    const address = page.url()
    await page.reload()
    expect(await page.getByRole('checkbox', { name: /^Playbook/ }).isChecked()).toBe(true)

    await page
      .getByRole('link', { name: /shared page of numbers/i })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /shared page of numbers/i }).waitFor()
    await page.goBack()
    await expect.poll(() => page.url()).toBe(address)
    await page
      .getByRole('link', { name: /shared page of numbers/i })
      .first()
      .waitFor()
  })

  it('follows a link before they are signed in, and lands on the practice', async () => {
    await using product = await startProduct()
    const visitor = await product.open({ viewport: PHONE })
    await visitor.page.goto('/p/numbers-first-rule')
    await visitor.signIn('Sven', 'Sales')
    await visitor.page.getByRole('heading', { level: 1, name: /numbers/i }).waitFor()
    expect(visitor.page.url()).toContain('/p/numbers-first-rule')
  })

  it('is told which filter stands in the way of results', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    await visitor.page.goto('/search?q=dashboard&lever=upstream-marketing&celebrated=true')
    await visitor.signIn('Mara', 'Marketing')
    await visitor.page.getByText('With fewer filters there is more').waitFor()
    await visitor.page
      .getByRole('button', { name: /^Without/ })
      .first()
      .click()
    await visitor.page.locator('main').getByRole('link').first().waitFor()
  })
})

describe('a vote', () => {
  it('counts at once, is kept, and can be taken back and undone', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/p/field-visit-day')
    await visitor.signIn('Mara', 'Marketing')
    const button = page.getByRole('button', { name: /This helped/ })
    await button.click()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
    await page.reload()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')

    await button.click()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
  })

  it('that cannot be saved is rolled back, and says so', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/p/field-visit-day')
    await visitor.signIn('Mara', 'Marketing')
    const button = page.getByRole('button', { name: /This helped/ })
    await button.waitFor()
    await page.route('**/vote', route =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"code":"store-unavailable","status":503}',
      }),
    )
    await button.click()
    await page.getByText('Your vote was not saved.').first().waitFor()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false')
  })
})

describe('trouble', () => {
  it('with the API shows a way forward, and recovers', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/')
    await visitor.signIn('Mara', 'Marketing')
    await page.route('**/api/practices/field-visit-day', route => route.abort())
    await page.goto('/p/field-visit-day')
    const retry = page.getByRole('button', { name: 'Try again' }).first()
    await retry.waitFor()
    await page.unroute('**/api/practices/field-visit-day')
    await retry.click()
    await page.getByRole('heading', { level: 1, name: /field-visit/i }).waitFor()
  })

  it('with the network is said, and what is open stays readable', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/p/field-visit-day')
    await visitor.signIn('Mara', 'Marketing')
    await page.getByRole('heading', { level: 1, name: /field-visit/i }).waitFor()
    await page.context().setOffline(true)
    await page.getByText('You are offline.').waitFor()
    expect(await page.getByRole('heading', { level: 1, name: /field-visit/i }).isVisible()).toBe(true)
  })
})

describe('without a mouse', () => {
  it('somebody signs in, searches, opens a practice and votes', async () => {
    await using product = await startProduct()
    const { page } = await product.open()
    const press = (...keys: string[]) =>
      keys.reduce<Promise<void>>((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
    const tabTo = async (pattern: RegExp) => {
      for (let step = 0; step < 60; step++) {
        await press('Tab')
        const name = await page.evaluate(() => {
          const element = document.activeElement
          return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
        })
        if (pattern.test(name)) return
      }
      throw new Error(`The Tab key never reaches ${pattern}`)
    }
    await page.goto('/')
    await page.getByLabel('Your name').waitFor()
    await press('Tab')
    while (!(await page.getByLabel('Your name').evaluate(field => field === document.activeElement)))
      await press('Tab')
    await page.keyboard.type('Kim')
    await press('Tab', 'Space', 'Tab')
    await tabTo(/^Sign in$/)
    await press('Enter')
    await page.getByRole('tab', { name: 'Home' }).waitFor()
    await page.goto('/search')
    await page.getByRole('combobox', { name: 'Search practices' }).focus()
    await page.keyboard.type('field-visit day')
    // The suggestions of half a word go when those of the whole one come.
    await expect.poll(() => page.getByRole('option').first().textContent()).toMatch(/A field-visit day/)
    await press('ArrowDown', 'Enter')
    await page.getByRole('heading', { level: 1, name: /field-visit/i }).waitFor()
    await tabTo(/This helped/)
    await press('Enter')
    await expect
      .poll(() => page.getByRole('button', { name: /This helped/ }).getAttribute('aria-pressed'))
      .toBe('true')
  })
})
