import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  findAxeViolations,
  findSidewaysScroll,
  PHONE,
  type Product,
  startProduct,
} from '../support/browser.ts'
import { playbookFile, REPOSITORY } from '../support/content-folder.ts'
import { winInput } from '../support/win-input.ts'

/** A curator's window, signed in without the form. */
async function openCurator(product: Product) {
  const { token } = await product.server.signIn('Cora', 'sales', 'curator')
  const visitor = await product.open({ viewport: PHONE })
  await visitor.page.addInitScript(value => localStorage.setItem('common-ground.token', value), token)
  return visitor.page
}

const moderated = { environment: { MODERATION: 'on', CONTENT_DIR: join(REPOSITORY, 'content') } }

describe('a curator', () => {
  it('sends a win back with a reason, which its author reads and answers, then publishes it', async () => {
    await using product = await startProduct(moderated)
    const mara = await product.server.signIn('Mara')
    const { body: win } = await mara.submit({ title: 'Walrus leads called within a day' })
    const page = await openCurator(product)
    await page.goto('/')
    await page.getByRole('tab', { name: 'Review (1)' }).click()
    await page.getByRole('button', { name: /^Read it beside.*Walrus/ }).click()
    await page.getByRole('article').first().getByRole('heading', { name: 'Situation' }).waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    expect(await findSidewaysScroll(page)).toBe(0)
    await page.getByRole('button', { name: /^Send back/ }).click()
    await page.getByLabel('Why?').fill('Which quarter?')
    await page.getByRole('button', { name: 'Send back' }).click()
    await page.getByText('Nothing waits for you').waitFor()

    const told = await mara.call('/api/me/notifications')
    expect(told.body.items[0]).toMatchObject({ kind: 'returned', reason: 'Which quarter?' })
    await mara.call(`/api/wins/${win.id}`, {
      ...{ method: 'PUT', headers: { 'if-match': '*' } },
      body: winInput({ title: 'Walrus leads in May' }),
    })
    await page.reload()
    await page.getByRole('button', { name: 'Publish “Walrus leads in May”' }).click()
    await page.getByText('Nothing waits for you').waitFor()
    const found = await (await product.server.signIn('Sven', 'sales')).call(`/api/practices/${win.id}`)
    expect(found.body.status).toBe('published')
  })

  it('sees what is overdue for review and who is to be asked, as readers do on the page and in lists', async () => {
    const [late, lever] = [
      playbookFile(),
      await readFile(join(REPOSITORY, 'content/levers/data-first.md'), 'utf8'),
    ]
    const files = {
      'playbooks/field-visit-day.md': late.replace("'2027-05-01'", "'2026-01-31'"),
      'levers/data-first.md': lever.replace("'2027-06-30'", "'2026-01-31'"),
    }
    await using product = await startProduct({ files, environment: {} })
    const page = await openCurator(product)
    await page.goto('/curation')
    const due = page.getByRole('region', { name: 'Due for review' })
    await due.getByText('2 pages were to be read again by now.').waitFor()
    const first = due.getByRole('listitem').filter({ hasText: 'A field-visit day' })
    expect(await first.innerText()).toMatch(
      /Playbook · Sales excellence\s+\d+ days overdue, since 31 Jan 2026/,
    )
    expect(await due.getByRole('listitem').count()).toBe(2 + 5)
    expect(await findAxeViolations(page)).toEqual([])
    expect(await findSidewaysScroll(page)).toBe(0)

    await first.getByRole('link').click()
    await page
      .getByText('Review was due on 31 Jan 2026; ask Sales excellence before you rely on it.')
      .waitFor()
    expect(await page.getByText('To be reviewed by').count()).toBe(0)
    await page.goto('/levers/data-first')
    await page.getByText(/^Review was due on 31 Jan 2026; ask Head of Commercial Analytics/).waitFor()
    await page.goto('/levers/more-contact')
    await page.getByText('Review was due on 31 Jan 2026', { exact: true }).waitFor()
  })

  it('settles a report about an answer, merges the same story told twice, and undoes that', async () => {
    await using product = await startProduct()
    const [mara, sven] = [await product.server.signIn('Mara'), await product.server.signIn('Sven', 'sales')]
    const one = (await mara.submit({ title: 'Walrus leads called within a day' })).body
    const two = (await sven.submit({ title: 'Walrus leads are called in one day' })).body
    const visitor = await product.open()
    await visitor.page.goto(`/p/${one.id}`)
    await visitor.signIn('Kim', 'Sales')
    await visitor.page.getByLabel('Ask, or add what others should know').fill('Which **report**?')
    await visitor.page.getByRole('button', { name: 'Send', exact: true }).click()
    await visitor.page.locator('strong', { hasText: 'report' }).waitFor()
    const { items } = (await mara.call(`/api/practices/${one.id}/comments`)).body
    await mara.call(`/api/comments/${items[0].id}/reports`, {
      method: 'POST',
      body: { reason: 'Names a customer' },
    })

    const page = await openCurator(product)
    await page.goto('/curation')
    await page.getByText('Names a customer').waitFor()
    await page.getByRole('button', { name: /^Take the comment/ }).click()
    await page.getByText('Nothing waits for you').waitFor()

    await page.goto(`/p/${two.id}`)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as Markdown' }).click()
    expect((await saved).suggestedFilename()).toBe(`${two.id}.md`)
    await page.getByText('The same story twice?').click()
    await page.getByLabel('Merge this into').selectOption({ label: one.title })
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: one.title }).waitFor()
    await visitor.page.goto(`/p/${two.id}`)
    await visitor.page.getByText('was merged into this practice').waitFor()
    await page.goto('/curation')
    await page.getByRole('button', { name: /^Undo the merge/ }).click()
    await page.getByText(/^Undone on/).waitFor()
    await visitor.page.goto(`/p/${two.id}`)
    await visitor.page.getByRole('heading', { level: 1, name: two.title }).waitFor()
  })
})
