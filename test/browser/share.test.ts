import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PHONE, startProduct } from '../support/browser.ts'

async function writeStory(page: Page, title: string) {
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Situation').fill('Leads were not called.')
  await page.getByLabel('What we did').fill('We went through them **together**.')
  await page.getByLabel('Outcome').fill('Most leads are called now.')
  await page.getByLabel('What to copy').fill('Ten leads, one hour.')
  await page.getByRole('checkbox', { name: /funnel together/i }).check()
  await page.getByLabel('Name').last().fill('Sven')
}

async function writeResult(page: Page) {
  await page.getByRole('radio', { name: 'Yes, with numbers' }).check()
  await page.getByLabel('What was measured').fill('Accepted leads')
  await page.getByLabel('Before').fill('18')
  await page.getByLabel('After').fill('31')
  await page.getByLabel('Period').fill('One quarter')
  await page.getByLabel('How it was measured').fill('CRM report')
}

describe('sharing a win', () => {
  it('takes a story with its result on a phone, shows the change, and everybody finds it', async () => {
    await using product = await startProduct()
    const visitor = await product.open({ viewport: PHONE })
    const { page } = visitor
    await page.goto('/share')
    await visitor.signIn('Mara', 'Marketing')
    await writeStory(page, 'Quokka leads called within a day')
    await writeResult(page)
    await page.getByText(/\+72/).first().waitFor()
    await page.getByRole('button', { name: 'Share this win' }).click()
    await page.getByRole('heading', { name: 'Your win is shared' }).waitFor()
    await page.getByRole('link', { name: 'See it as others do' }).click()
    await page.getByRole('heading', { level: 1, name: 'Quokka leads called within a day' }).waitFor()
    expect(await page.locator('strong', { hasText: 'together' }).count()).toBe(1)

    const sven = await product.server.signIn('Sven', 'sales')
    expect((await sven.call('/api/search?q=quokka')).body.total).toBe(1)
  })

  it('says what is missing, and leads to each field', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/share')
    await visitor.signIn('Mara', 'Marketing')
    await page.getByRole('button', { name: 'Share this win' }).click()
    await page.getByText(/things are missing or need a change/).waitFor()
    await page.getByRole('link', { name: /^Outcome:/ }).click()
    await expect
      .poll(() => page.getByLabel('Outcome').evaluate(field => field === document.activeElement))
      .toBe(true)
  })

  it('keeps the draft through a reload and a sign-out', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/share')
    await visitor.signIn('Mara', 'Marketing')
    await page.getByLabel('Title').fill('A draft worth keeping')
    await page.getByText('Your draft is kept on this device.').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('A draft worth keeping')
  })

  it('shows what is like it while the title is typed, and a preview as it will look', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/share')
    await visitor.signIn('Mara', 'Marketing')
    await page.getByLabel('Title').fill('The dashboard that nobody opened')
    await page.getByText('Already told? These look similar.').waitFor()
    await page.getByLabel('Outcome').fill('Now **both** look at it.')
    await page.getByRole('button', { name: 'Show a preview' }).click()
    await page.locator('strong', { hasText: 'both' }).first().waitFor()
  })

  it('can be edited, deleted and restored by its author', async () => {
    await using product = await startProduct()
    const visitor = await product.open()
    const { page } = visitor
    await page.goto('/share')
    await visitor.signIn('Mara', 'Marketing')
    await writeStory(page, 'First title')
    await page.getByRole('radio', { name: 'Not measured yet' }).check()
    await page.getByRole('button', { name: 'Share this win' }).click()
    await page.getByRole('link', { name: 'See it as others do' }).click()
    await page.getByRole('button', { name: 'Edit' }).click()
    await page.getByLabel('Title').fill('Second title')
    await page.getByRole('button', { name: 'Save the changes' }).click()
    await page.getByText('Your changes are saved.').first().waitFor()
    await page.goto('/me')
    await page.getByRole('link', { name: 'Second title' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Second title' }).waitFor()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('“Second title” is back.').first().waitFor()
  })

  it('runs nothing that is hidden in a story', async () => {
    await using product = await startProduct()
    const mara = await product.server.signIn('Mara')
    const attack =
      '<img src=x onerror="window.broken=1"> [x](javascript:window.broken=1) <script>window.broken=1</script>'
    const { body } = await mara.submit({
      ...{
        title: `Title ${attack}`.slice(0, 120),
        situation: attack,
        outcome: attack,
        tags: ['<b onmouseover=alert(1)>'],
      },
      contributors: [{ name: '<svg onload=window.broken=1>', side: 'sales' }],
    })
    const visitor = await product.open()
    const { page } = visitor
    await page.goto(`/p/${body.id}`)
    await visitor.signIn('<img src=x onerror=window.broken=1>', 'Sales')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto('/search?q=title')
    await page.getByRole('link', { name: /Title/ }).first().waitFor()
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
    expect(visitor.foreignRequests).toEqual([])
  })
})
